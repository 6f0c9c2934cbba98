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
        entities = file.count(Layout.ENTITIES);
        keys = file.count(Layout.KEYS);
        labels = file.count(Layout.LABELS);
        sources = new String[file.count(Layout.SOURCES)];
        languages = new String[file.count(Layout.LANGUAGES)];
        int at = 0;
        for (int i = 0; i < sources.length + languages.length; i++) {
            String name = file.text(Layout.NAMES, at);
            if (i < sources.length) {
                sources[i] = name;
            } else {
                languages[i - sources.length] = name;
            }
            at = file.textEnd(Layout.NAMES, at);
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
        return Math.max(-1, file.search(Layout.IRI_OFFSETS, Layout.IRIS, entities, wanted));
    }

    public String iri(int entity) {
        byte[] iri = file.nth(Layout.IRI_OFFSETS, Layout.IRIS, entity);
        return new String(iri, StandardCharsets.UTF_8);
    }

    public Kind kind(int entity) {
        return Kind.ofCode(file.u8(Layout.FACTS, Layout.FACT * entity));
    }

    public String source(int entity) {
        return name(sources, file.u16(Layout.FACTS, Layout.FACT * entity + Layout.FACT_SOURCE));
    }

    public Entity toEntity(int entity) {
        return new Entity(iri(entity), kind(entity), source(entity));
    }

    /** The definition's beginning, or null. */
    public Label definition(int entity) {
        int fact = Layout.FACT * entity;
        int at = file.i32(Layout.FACTS, fact + Layout.FACT_DEFINITION);
        int tongue = file.u16(Layout.FACTS, fact + Layout.FACT_TONGUE);
        return at < 0 ? null : new Label(file.text(Layout.TEXTS, at), name(languages, tongue));
    }

    /** Number of the entity's first preferred label; the next entity's ends them. */
    int firstPreferred(int entity) {
        return file.i32(Layout.FACTS, Layout.FACT * entity + Layout.FACT_PREFERRED);
    }

    String preferredLanguage(int preferred) {
        return name(languages, file.i32(Layout.PREFERRED, Layout.PREFERRED_SIZE * preferred));
    }

    String preferredText(int preferred) {
        int at = file.i32(Layout.PREFERRED, Layout.PREFERRED_SIZE * preferred + 4);
        return file.text(Layout.TEXTS, at);
    }

    /** The entity and those that an exact match joins with it, the best source first. */
    public int[] joined(int entity) {
        int at = file.i32(Layout.FACTS, Layout.FACT * entity + Layout.FACT_JOINED);
        if (at < 0) {
            return new int[] {entity};
        }
        int count = file.i32(Layout.JOINED, at);
        if (count < 1 || count > entities) {
            throw file.damaged();
        }
        int[] group = new int[count];
        for (int i = 0; i < count; i++) {
            group[i] = file.i32(Layout.JOINED, at + 4 + 4 * i);
        }
        return group;
    }

    /** The key's number; if there is none, {@code -1 - n}, where n is the first key behind it. */
    int key(byte[] wanted) {
        return file.search(Layout.KEY_OFFSETS, Layout.KEY_TEXTS, keys, wanted);
    }

    public byte[] keyBytes(int key) {
        return file.nth(Layout.KEY_OFFSETS, Layout.KEY_TEXTS, key);
    }

    /** Number of the key's first label; the next key's ends them. */
    public int firstLabel(int key) {
        return file.i32(Layout.KEY_LABELS, 4 * key);
    }

    public int labelEntity(int label) {
        return file.i32(Layout.LABEL_FACTS, Layout.LABEL * label);
    }

    public How labelWay(int label) {
        return How.ofCode(file.u8(Layout.LABEL_FACTS, Layout.LABEL * label + Layout.LABEL_WAY));
    }

    public String labelLanguage(int label) {
        int tongue = file.u16(Layout.LABEL_FACTS, Layout.LABEL * label + Layout.LABEL_TONGUE);
        return name(languages, tongue);
    }

    public String labelText(int label) {
        return file.text(Layout.TEXTS, labelAt(label));
    }

    /** Length of the label's text in bytes. */
    public int labelLength(int label) {
        return file.textLength(Layout.TEXTS, labelAt(label));
    }

    private int labelAt(int label) {
        return file.i32(Layout.LABEL_FACTS, Layout.LABEL * label + Layout.LABEL_TEXT);
    }

    private String name(String[] names, int number) {
        if (number < 0 || number >= names.length) {
            throw file.damaged();
        }
        return names[number];
    }
}
