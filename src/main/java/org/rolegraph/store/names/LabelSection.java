package org.rolegraph.store.names;

import java.util.List;
import org.rolegraph.base.problem.StoreTrouble;
import org.rolegraph.base.section.Section;
import org.rolegraph.base.section.SectionLayout;

/**
 * The sections of the label file. All texts are UTF-8; offsets are bytes from the begin of the
 * section that they lead into, and come with one more at the end, so that the length of the last is
 * known too. Missing numbers are -1.
 */
enum LabelSection implements Section {
    /** Offsets of the IRIs, sorted by their bytes; an entity is known by its place. */
    IRI_OFFSETS(4),

    /** The IRIs. */
    IRIS(1),

    /**
     * By entity: kind u8, 1 if withdrawn u8, then the fields below; one more that ends the
     * preferred labels.
     */
    FACTS(20),

    /** Preferred labels by entity, one a language: language i32, text i32. */
    PREFERRED(8),

    /** Groups of joined entities: how many, then each, the best source first. */
    JOINED(4),

    /** What is withdrawn with what has taken its place, sorted: entity i32, entity i32. */
    SUCCESSORS(8),

    /** Offsets of the keys, sorted by their bytes. */
    KEY_OFFSETS(4),

    /** The keys, see {@link LabelKey}. */
    KEY_TEXTS(1),

    /** By key: number of its first label; one more that ends the labels. */
    KEY_LABELS(4),

    /** The labels by key, way, source, entity, language, text: entity i32 and the fields below. */
    LABEL_FACTS(12),

    /** Texts of labels and definitions: length, seven bits a byte, low ones first; then bytes. */
    TEXTS(1),

    /** Names of sources, each as in {@link #TEXTS}. */
    SOURCES(1),

    /** Tags of languages, each as in {@link #TEXTS}. */
    LANGUAGES(1);

    // of an entity's facts: withdrawn u8, source u16, definition i32, its language u16, 0 u16,
    // first preferred
    // i32, its group's place among the joined i32
    static final int FACT_WITHDRAWN = 1;
    static final int FACT_SOURCE = 2;
    static final int FACT_DEFINITION = 4;
    static final int FACT_LANGUAGE = 8;
    static final int FACT_PREFERRED = 12;
    static final int FACT_JOINED = 16;

    // of a label's facts: text i32, way u8, 0 u8, language u16
    static final int LABEL_TEXT = 4;
    static final int LABEL_WAY = 8;
    static final int LABEL_LANGUAGE = 10;

    // of a successor
    static final int SUCCESSOR = 4;

    // of a preferred label
    static final int PREFERRED_TEXT = 4;

    static final SectionLayout LAYOUT =
            new SectionLayout("rglabels", "label file", 3, StoreTrouble.REPAIR, List.of(values()));

    private final int width;

    LabelSection(int width) {
        this.width = width;
    }

    @Override
    public int width() {
        return width;
    }
}
