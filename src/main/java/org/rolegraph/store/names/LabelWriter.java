package org.rolegraph.store.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.rolegraph.base.file.Bytes;
import org.rolegraph.base.file.Ints;
import org.rolegraph.base.file.Varint;
import org.rolegraph.base.section.SectionWriter;

/** Puts gathered names in order and writes them into each {@link LabelSection}. */
final class LabelWriter {
    private final Gathered names;
    private final byte[][] iris;
    private final Map<LabelSection, Bytes> sections = new EnumMap<>(LabelSection.class);

    /** Entities in the order of their IRIs, and the place of each. */
    private final int[] entities;

    private final int[] places;
    private final int[] sourcePlaces;
    private final int[] languagePlaces;
    private int labelCount;

    LabelWriter(Gathered names) {
        this.names = names;
        Entities all = names.entities;
        iris = new byte[all.iris.size()][];
        for (int i = 0; i < iris.length; i++) {
            iris[i] = all.iris.name(i).getBytes(StandardCharsets.UTF_8);
        }
        entities = Ints.sorted(iris.length, (a, b) -> Arrays.compareUnsigned(iris[a], iris[b]));
        places = new int[entities.length];
        for (int place = 0; place < entities.length; place++) {
            places[entities[place]] = place;
        }
        sourcePlaces = all.sourceNames.alphabetical();
        languagePlaces = names.languages.alphabetical();
        if (sourcePlaces.length > 0xffff || languagePlaces.length > 0xffff) {
            throw new UncheckedIOException(new IOException("more than 65,535 graphs or languages"));
        }
        for (LabelSection section : LabelSection.values()) {
            sections.put(section, new Bytes());
        }
    }

    SectionWriter write() {
        LabelOrder by = new LabelOrder(names, places);
        int[] order = Ints.sorted(names.owners.size(), by::compare);
        int[] textAt = writeLabels(order, by);
        new EntityWriter(names, entities, places, sourcePlaces, languagePlaces, sections)
                .write(order, textAt);
        writeIris();
        writeNames(names.entities.sourceNames, LabelSection.SOURCES);
        writeNames(names.languages, LabelSection.LANGUAGES);
        SectionWriter out = new SectionWriter(LabelSection.LAYOUT);
        sections.forEach(out::bytes);
        return out;
    }

    /** Returns where the text of each gathered label is. */
    private int[] writeLabels(int[] order, LabelOrder by) {
        Bytes texts = sections.get(LabelSection.TEXTS);
        int[] textAt = new int[order.length];
        int last = -1;
        for (int label : order) {
            boolean sameKey = last >= 0 && by.compareKeys(last, label) == 0;
            if (!sameKey) {
                addKey(label);
            }
            boolean sameText = sameKey && by.compareTexts(last, label) == 0;
            if (sameText && by.isRepeated(last, label)) {
                textAt[label] = textAt[last];
                continue;
            }
            textAt[label] = sameText ? textAt[last] : copy(names.texts.get(label), texts);
            Bytes facts = sections.get(LabelSection.LABEL_FACTS);
            facts.i32(places[names.owners.get(label)]);
            facts.i32(textAt[label]);
            facts.u8(names.ways.get(label));
            facts.u8(0);
            facts.u16(languagePlaces[names.labelLanguages.get(label)]);
            labelCount++;
            last = label;
        }
        sections.get(LabelSection.KEY_OFFSETS).i32(sections.get(LabelSection.KEY_TEXTS).size());
        sections.get(LabelSection.KEY_LABELS).i32(labelCount);
        return textAt;
    }

    private void addKey(int label) {
        Bytes keys = sections.get(LabelSection.KEY_TEXTS);
        sections.get(LabelSection.KEY_OFFSETS).i32(keys.size());
        sections.get(LabelSection.KEY_LABELS).i32(labelCount);
        int at = names.keys.get(label);
        byte[] pool = names.pool.array();
        keys.raw(pool, Varint.start(pool, at), Varint.value(pool, at));
    }

    private int copy(int from, Bytes to) {
        byte[] pool = names.pool.array();
        return to.text(pool, Varint.start(pool, from), Varint.value(pool, from));
    }

    private void writeIris() {
        for (int entity : entities) {
            sections.get(LabelSection.IRI_OFFSETS).i32(sections.get(LabelSection.IRIS).size());
            sections.get(LabelSection.IRIS).raw(iris[entity], 0, iris[entity].length);
        }
        sections.get(LabelSection.IRI_OFFSETS).i32(sections.get(LabelSection.IRIS).size());
    }

    private void writeNames(Numbered numbered, LabelSection section) {
        String[] sorted = new String[numbered.size()];
        int[] alphabetical = numbered.alphabetical();
        for (int i = 0; i < sorted.length; i++) {
            sorted[alphabetical[i]] = numbered.name(i);
        }
        for (String name : sorted) {
            sections.get(section).text(name);
        }
    }
}
