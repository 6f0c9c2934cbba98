package org.rolegraph.store.names;

import java.nio.charset.StandardCharsets;

/**
 * The label file's sections by number: nothing is copied to the heap but what is asked for.
 * Thread-safe. A number that points outside the file, which only damage can cause, ends in a {@link
 * org.rolegraph.base.problem.Failure}.
 */
public final class LabelMap {
    final int entities;
    public final int keys;
    public final int labels;

    private final Mapped file;
    private final String[] sources;
    private final String[] languages;

    LabelMap(Mapped file) {
        this.file = file;
        entities = file.count(LabelLayout.ENTITIES);
        keys = file.count(LabelLayout.KEYS);
        labels = file.count(LabelLayout.LABELS);
        sources = new String[file.count(LabelLayout.SOURCES)];
        languages = new String[file.count(LabelLayout.LANGUAGES)];
        int at = 0;
        for (int i = 0; i < sources.length + languages.length; i++) {
            String name = file.text(LabelLayout.NAMES, at);
            if (i < sources.length) {
                sources[i] = name;
            } else {
                languages[i - sources.length] = name;
            }
            at = file.textEnd(LabelLayout.NAMES, at);
        }
    }

    /** Sum of the content: equal for equal labels. */
    public int sum() {
        return file.sum();
    }

    public String[] languages() {
        return languages.clone();
    }

    /** The entity's number, or -1. */
    public int entity(String iri) {
        byte[] wanted = iri.getBytes(StandardCharsets.UTF_8);
        return Math.max(
                -1, file.search(LabelLayout.IRI_OFFSETS, LabelLayout.IRIS, entities, wanted));
    }

    public String iri(int entity) {
        byte[] iri = file.nth(LabelLayout.IRI_OFFSETS, LabelLayout.IRIS, entity);
        return new String(iri, StandardCharsets.UTF_8);
    }

    public Kind kind(int entity) {
        return Kind.ofCode(file.u8(LabelLayout.FACTS, LabelLayout.FACT * entity));
    }

    public String source(int entity) {
        return name(
                sources,
                file.u16(LabelLayout.FACTS, LabelLayout.FACT * entity + LabelLayout.FACT_SOURCE));
    }

    public Entity toEntity(int entity) {
        return new Entity(iri(entity), kind(entity), source(entity));
    }

    /** The definition's beginning, or null. */
    public Label definition(int entity) {
        int fact = LabelLayout.FACT * entity;
        int at = file.i32(LabelLayout.FACTS, fact + LabelLayout.FACT_DEFINITION);
        int tongue = file.u16(LabelLayout.FACTS, fact + LabelLayout.FACT_TONGUE);
        return at < 0 ? null : new Label(file.text(LabelLayout.TEXTS, at), name(languages, tongue));
    }

    /** Number of the entity's first preferred label; the next entity's ends them. */
    int firstPreferred(int entity) {
        return file.i32(LabelLayout.FACTS, LabelLayout.FACT * entity + LabelLayout.FACT_PREFERRED);
    }

    String preferredLanguage(int preferred) {
        return name(
                languages, file.i32(LabelLayout.PREFERRED, LabelLayout.PREFERRED_SIZE * preferred));
    }

    String preferredText(int preferred) {
        int at = file.i32(LabelLayout.PREFERRED, LabelLayout.PREFERRED_SIZE * preferred + 4);
        return file.text(LabelLayout.TEXTS, at);
    }

    /** The entity and those that an exact match joins with it, the best source first. */
    public int[] joined(int entity) {
        int at = file.i32(LabelLayout.FACTS, LabelLayout.FACT * entity + LabelLayout.FACT_JOINED);
        if (at < 0) {
            return new int[] {entity};
        }
        int count = file.i32(LabelLayout.JOINED, at);
        if (count < 1 || count > entities) {
            throw file.damaged();
        }
        int[] group = new int[count];
        for (int i = 0; i < count; i++) {
            group[i] = file.i32(LabelLayout.JOINED, at + 4 + 4 * i);
        }
        return group;
    }

    /** The key's number; if there is none, {@code -1 - n}, where n is the first key behind it. */
    int key(byte[] wanted) {
        return file.search(LabelLayout.KEY_OFFSETS, LabelLayout.KEY_TEXTS, keys, wanted);
    }

    public byte[] keyBytes(int key) {
        return file.nth(LabelLayout.KEY_OFFSETS, LabelLayout.KEY_TEXTS, key);
    }

    /** Number of the key's first label; the next key's ends them. */
    public int firstLabel(int key) {
        return file.i32(LabelLayout.KEY_LABELS, 4 * key);
    }

    public int labelEntity(int label) {
        return file.i32(LabelLayout.LABEL_FACTS, LabelLayout.LABEL * label);
    }

    public How labelWay(int label) {
        return How.ofCode(
                file.u8(
                        LabelLayout.LABEL_FACTS,
                        LabelLayout.LABEL * label + LabelLayout.LABEL_WAY));
    }

    public String labelLanguage(int label) {
        int tongue =
                file.u16(
                        LabelLayout.LABEL_FACTS,
                        LabelLayout.LABEL * label + LabelLayout.LABEL_TONGUE);
        return name(languages, tongue);
    }

    public String labelText(int label) {
        return file.text(LabelLayout.TEXTS, labelAt(label));
    }

    /** Length of the label's text in bytes. */
    public int labelLength(int label) {
        return file.textLength(LabelLayout.TEXTS, labelAt(label));
    }

    private int labelAt(int label) {
        return file.i32(
                LabelLayout.LABEL_FACTS, LabelLayout.LABEL * label + LabelLayout.LABEL_TEXT);
    }

    private String name(String[] names, int number) {
        if (number < 0 || number >= names.length) {
            throw file.damaged();
        }
        return names[number];
    }
}
