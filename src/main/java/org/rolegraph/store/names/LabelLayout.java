package org.rolegraph.store.names;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The label file. A header of {@value #HEADER} bytes, then the sections one behind the other; all
 * numbers big-endian, all positions counted from the section's begin, all texts UTF-8:
 *
 * <table>
 *   <caption>header</caption>
 *   <tr><td>0</td><td>magic, 8 bytes</td></tr>
 *   <tr><td>8</td><td>version</td></tr>
 *   <tr><td>12</td><td>CRC-32C of the header from byte 16 on</td></tr>
 *   <tr><td>16</td><td>length of the file, 8 bytes</td></tr>
 *   <tr><td>24</td><td>CRC-32C of all behind the header</td></tr>
 *   <tr><td>28</td><td>how many entities, keys, labels, sources, languages; 4 bytes each</td></tr>
 *   <tr><td>48</td><td>where each section begins in the file, 4 bytes each</td></tr>
 * </table>
 *
 * <p>The sections, in their order: see the constants. Offsets come with one more at the end, so
 * that the length of the last is known too.
 */
final class LabelLayout {
    static final int HEADER = 128;
    static final long MAGIC = 0x72676c6162656c73L; // "rglabels"

    static final int VERSION_AT = 8;
    static final int HEADER_SUM_AT = 12;
    static final int LENGTH_AT = 16;
    static final int BODY_SUM_AT = 24;
    static final int COUNTS_AT = 28;
    static final int SECTIONS_AT = 48;

    // counts
    static final int ENTITIES = 0;
    static final int KEYS = 1;
    static final int LABELS = 2;
    static final int SOURCES = 3;
    static final int LANGUAGES = 4;

    // sections
    /** Offsets of the IRIs, sorted by their bytes; an entity is known by its place. */
    static final int IRI_OFFSETS = 0;

    /** The IRIs. */
    static final int IRIS = 1;

    /** By entity, {@value #FACT} bytes each; one more that ends the preferred labels. */
    static final int FACTS = 2;

    /** Preferred labels by entity, one a language: language i32, text i32. */
    static final int PREFERRED = 3;

    /** Groups of joined entities: how many, then each, the best source first; 4 bytes each. */
    static final int JOINED = 4;

    /** Offsets of the keys, sorted by their bytes. */
    static final int KEY_OFFSETS = 5;

    /** The keys, see {@link LabelKey}. */
    static final int KEY_TEXTS = 6;

    /** By key: number of its first label. */
    static final int KEY_LABELS = 7;

    /** The labels by key, way, source, entity, language, text; {@value #LABEL} bytes each. */
    static final int LABEL_FACTS = 8;

    /** Texts of labels and definitions: length, seven bits a byte, low ones first; then bytes. */
    static final int TEXTS = 9;

    /** Names of sources, then of languages, each as in {@link #TEXTS}. */
    static final int NAMES = 10;

    static final int SECTION_COUNT = 11;

    // an entity's facts: kind u8, 0 u8, source u16, definition i32, its language u16, 0 u16,
    // first preferred i32, joined i32; -1 for none
    static final int FACT = 20;
    static final int FACT_SOURCE = 2;
    static final int FACT_DEFINITION = 4;
    static final int FACT_TONGUE = 8;
    static final int FACT_PREFERRED = 12;
    static final int FACT_JOINED = 16;

    // a label's facts: entity i32, text i32, way u8, 0 u8, language u16
    static final int LABEL = 12;
    static final int LABEL_TEXT = 4;
    static final int LABEL_WAY = 8;
    static final int LABEL_TONGUE = 10;

    static final int PREFERRED_SIZE = 8;

    private LabelLayout() {}

    /** The sum that the header's own field must hold. */
    static int headerSum(ByteBuffer file) {
        CRC32C sum = new CRC32C();
        ByteBuffer header = file.duplicate();
        header.limit(HEADER).position(LENGTH_AT);
        sum.update(header);
        return (int) sum.getValue();
    }

    static int bodySum(ByteBuffer file) {
        CRC32C sum = new CRC32C();
        ByteBuffer body = file.duplicate();
        body.position(HEADER);
        sum.update(body);
        return (int) sum.getValue();
    }
}
