package org.rolegraph.career.build;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.career.graph.Section;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] offsets = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            bytes.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
            offsets[i + 1] = bytes.size();
        }
        out.ints(Section.TEXT_ROWS, offsets);
        out.bytes(Section.TEXTS, bytes.toByteArray());
    }
}
