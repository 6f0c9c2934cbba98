package org.rolegraph.store.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.rolegraph.base.section.SectionFile;

/**
 * The label file's sections by number: nothing is copied to the heap but what is asked for.
 * Thread-safe. A number that points outside the file, which only damage can cause, ends in a {@link
 * org.rolegraph.base.problem.Failure}.
 */
public final class LabelMap {
    final int entities;
    public final int keys;
    public final int labels;

    private final SectionFile file;
    private final String[] sources;
    private final String[] languages;

    LabelMap(SectionFile file) {
        this.file = file;
        entities = file.count(LabelSection.IRI_OFFSETS) - 1;
        keys = file.count(LabelSection.KEY_OFFSETS) - 1;
        labels = file.count(LabelSection.LABEL_FACTS);
        sources = file.texts(LabelSection.SOURCES);
        languages = file.texts(LabelSection.LANGUAGES);
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
                -1, file.search(LabelSection.IRI_OFFSETS, LabelSection.IRIS, 0, entities, wanted));
    }

    public String iri(int entity) {
        byte[] iri = file.nth(LabelSection.IRI_OFFSETS, LabelSection.IRIS, entity);
        return new String(iri, StandardCharsets.UTF_8);
    }

    public Kind kind(int entity) {
        return Kind.ofCode(file.u8(LabelSection.FACTS, entity, 0));
    }

    public String source(int entity) {
        return name(sources, file.u16(LabelSection.FACTS, entity, LabelSection.FACT_SOURCE));
    }

    /** Whether its publisher has withdrawn it. */
    public boolean isWithdrawn(int entity) {
        return file.u8(LabelSection.FACTS, entity, LabelSection.FACT_WITHDRAWN) != 0;
    }

    /** What has taken its place, in the order of their IRIs; none for most that are withdrawn. */
    public List<Integer> successors(int entity) {
        List<Integer> successors = new ArrayList<>();
        forEachSuccessor(
                (former, successor) -> {
                    if (former == entity) {
                        successors.add(successor);
                    }
                });
        return successors;
    }

    /** Shows each that is withdrawn with each that has taken its place. */
    void forEachSuccessor(BiConsumer<Integer, Integer> visitor) {
        int count = file.count(LabelSection.SUCCESSORS);
        for (int i = 0; i < count; i++) {
            visitor.accept(
                    file.i32(LabelSection.SUCCESSORS, i),
                    file.i32(LabelSection.SUCCESSORS, i, LabelSection.SUCCESSOR));
        }
    }

    public Entity toEntity(int entity) {
        return new Entity(iri(entity), kind(entity), source(entity));
    }

    /** The definition's beginning, or null. */
    public Label definition(int entity) {
        int at = file.i32(LabelSection.FACTS, entity, LabelSection.FACT_DEFINITION);
        int language = file.u16(LabelSection.FACTS, entity, LabelSection.FACT_LANGUAGE);
        return at < 0
                ? null
                : new Label(file.text(LabelSection.TEXTS, at), name(languages, language));
    }

    /** Number of the entity's first preferred label; the next entity's ends them. */
    int firstPreferred(int entity) {
        return file.i32(LabelSection.FACTS, entity, LabelSection.FACT_PREFERRED);
    }

    String preferredLanguage(int preferred) {
        return name(languages, file.i32(LabelSection.PREFERRED, preferred));
    }

    String preferredText(int preferred) {
        int at = file.i32(LabelSection.PREFERRED, preferred, LabelSection.PREFERRED_TEXT);
        return file.text(LabelSection.TEXTS, at);
    }

    /** The entity and those that an exact match joins with it, the best source first. */
    public int[] joined(int entity) {
        int at = file.i32(LabelSection.FACTS, entity, LabelSection.FACT_JOINED);
        if (at < 0) {
            return new int[] {entity};
        }
        int count = file.i32(LabelSection.JOINED, at);
        if (count < 1 || count > entities) {
            throw file.damaged();
        }
        int[] group = new int[count];
        for (int i = 0; i < count; i++) {
            group[i] = file.i32(LabelSection.JOINED, at + 1 + i);
        }
        return group;
    }

    /** The key's number; if there is none, {@code -1 - n}, where n is the first key after it. */
    int key(byte[] wanted) {
        return file.search(LabelSection.KEY_OFFSETS, LabelSection.KEY_TEXTS, 0, keys, wanted);
    }

    public byte[] keyBytes(int key) {
        return file.nth(LabelSection.KEY_OFFSETS, LabelSection.KEY_TEXTS, key);
    }

    /** Number of the key's first label; the next key's ends them. */
    public int firstLabel(int key) {
        return file.i32(LabelSection.KEY_LABELS, key);
    }

    public int labelEntity(int label) {
        return file.i32(LabelSection.LABEL_FACTS, label);
    }

    public How labelWay(int label) {
        return How.ofCode(file.u8(LabelSection.LABEL_FACTS, label, LabelSection.LABEL_WAY));
    }

    public String labelLanguage(int label) {
        int language = file.u16(LabelSection.LABEL_FACTS, label, LabelSection.LABEL_LANGUAGE);
        return name(languages, language);
    }

    public String labelText(int label) {
        return file.text(LabelSection.TEXTS, labelAt(label));
    }

    /** Where the label's text is; the same for labels that share it. */
    int textAt(int label) {
        return labelAt(label);
    }

    /** The label's text in UTF-8. */
    byte[] textBytes(int label) {
        return file.textBytes(LabelSection.TEXTS, labelAt(label));
    }

    /** Length of the label's text in bytes. */
    public int labelLength(int label) {
        return file.textLength(LabelSection.TEXTS, labelAt(label));
    }

    private int labelAt(int label) {
        return file.i32(LabelSection.LABEL_FACTS, label, LabelSection.LABEL_TEXT);
    }

    private String name(String[] names, int number) {
        if (number < 0 || number >= names.length) {
            throw file.damaged();
        }
        return names[number];
    }
}
