package org.rolegraph.career.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.file.Bytes;
import org.rolegraph.base.section.SectionWriter;
import org.rolegraph.career.graph.GraphSection;
import org.rolegraph.career.graph.SkillGraph;

/** Texts by the number they got when they were first asked for. */
final class TextPool {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The text's number, or {@link SkillGraph#NONE} for an empty text. */
    int number(String text) {
        if (text.isEmpty()) {
            return SkillGraph.NONE;
        }
        Integer known = numbers.putIfAbsent(text, texts.size());
        if (known == null) {
            texts.add(text);
            return texts.size() - 1;
        }
        return known;
    }

    void write(SectionWriter out) {
        Bytes bytes = new Bytes();
        int[] offsets = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
            bytes.raw(text, 0, text.length);
            offsets[i + 1] = bytes.size();
        }
        out.ints(GraphSection.TEXT_ROWS, offsets);
        out.bytes(GraphSection.TEXTS, bytes);
    }
}
