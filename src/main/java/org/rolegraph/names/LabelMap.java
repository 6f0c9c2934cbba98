package org.rolegraph.names;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The label file's sections by number: nothing is copied to the heap but what is asked for.
 * Thread-safe. A number that points outside the file, which only damage can cause, ends in a {@link
 * org.rolegraph.problem.Failure}.
 */
final class LabelMap {
    final int entities;
    final int keys;
    final int labels;

    private final ByteBuffer file;
    private final Path path;
    private final int[] sections = new int[Layout.SECTION_COUNT];
    private final String[] sources;
    private final String[] languages;

    LabelMap(ByteBuffer file, Path path) {
        this.file = file;
        this.path = path;
        for (int i = 0; i < sections.length; i++) {
            sections[i] = file.getInt(Layout.SECTIONS_AT + 4 * i);
        }
        entities = count(Layout.ENTITIES);
        keys = count(Layout.KEYS);
        labels = count(Layout.LABELS);
        sources = new String[count(Layout.SOURCES)];
        languages = new String[count(Layout.LANGUAGES)];
        int at = sections[Layout.NAMES];
        for (int i = 0; i < sources.length + languages.length; i++) {
            String name = text(at);
            if (i < sources.length) {
                sources[i] = name;
            } else {
                languages[i - sources.length] = name;
            }
            at = textStart(at) + textLength(at);
        }
    }

    /** Sum of the content: equal for equal labels. */
    int sum() {
        return file.getInt(Layout.BODY_SUM_AT);
    }

    String[] languages() {
        return languages.clone();
    }

    /** The entity's number, or -1. */
    int entity(String iri) {
        byte[] wanted = iri.getBytes(StandardCharsets.UTF_8);
        int found = search(Layout.IRI_OFFSETS, Layout.IRIS, entities, wanted);
        return found >= 0 ? found : -1;
    }

    String iri(int entity) {
        int begin = sections[Layout.IRIS];
        int from = int32(Layout.IRI_OFFSETS, 4 * entity);
        return string(begin + from, int32(Layout.IRI_OFFSETS, 4 * entity + 4) - from);
    }

    Kind kind(int entity) {
        return Kind.ofCode(get(sections[Layout.FACTS] + Layout.FACT * entity));
    }

    String source(int entity) {
        return sources[u16(sections[Layout.FACTS] + Layout.FACT * entity + Layout.FACT_SOURCE)];
    }

    Entity toEntity(int entity) {
        return new Entity(iri(entity), kind(entity), source(entity));
    }

    /** The definition's beginning, or null. */
    Label definition(int entity) {
        int at = int32(Layout.FACTS, Layout.FACT * entity + Layout.FACT_DEFINITION);
        int tongue = u16(sections[Layout.FACTS] + Layout.FACT * entity + Layout.FACT_TONGUE);
        return at < 0 ? null : new Label(text(sections[Layout.TEXTS] + at), languages[tongue]);
    }

    /** Number of the entity's first preferred label; the next entity's ends them. */
    int firstPreferred(int entity) {
        return int32(Layout.FACTS, Layout.FACT * entity + Layout.FACT_PREFERRED);
    }

    String preferredLanguage(int preferred) {
        return languages[int32(Layout.PREFERRED, Layout.PREFERRED_SIZE * preferred)];
    }

    String preferredText(int preferred) {
        int at = int32(Layout.PREFERRED, Layout.PREFERRED_SIZE * preferred + 4);
        return text(sections[Layout.TEXTS] + at);
    }

    /** The entity and those that an exact match joins with it, the best source first. */
    int[] joined(int entity) {
        int at = int32(Layout.FACTS, Layout.FACT * entity + Layout.FACT_JOINED);
        if (at < 0) {
            return new int[] {entity};
        }
        int[] group = new int[Math.min(entities, int32(Layout.JOINED, at))];
        for (int i = 0; i < group.length; i++) {
            group[i] = int32(Layout.JOINED, at + 4 + 4 * i);
        }
        return group;
    }

    /** The key's number; if there is none, {@code -1 - n}, where n is the first key behind it. */
    int key(byte[] wanted) {
        return search(Layout.KEY_OFFSETS, Layout.KEY_TEXTS, keys, wanted);
    }

    byte[] keyBytes(int key) {
        int from = int32(Layout.KEY_OFFSETS, 4 * key);
        return bytes(
                sections[Layout.KEY_TEXTS] + from, int32(Layout.KEY_OFFSETS, 4 * key + 4) - from);
    }

    /** Number of the key's first label; the next key's ends them. */
    int firstLabel(int key) {
        return int32(Layout.KEY_LABELS, 4 * key);
    }

    int labelEntity(int label) {
        return int32(Layout.LABEL_FACTS, Layout.LABEL * label);
    }

    How labelWay(int label) {
        return How.ofCode(
                get(sections[Layout.LABEL_FACTS] + Layout.LABEL * label + Layout.LABEL_WAY));
    }

    String labelLanguage(int label) {
        return languages[
                u16(sections[Layout.LABEL_FACTS] + Layout.LABEL * label + Layout.LABEL_TONGUE)];
    }

    String labelText(int label) {
        return text(labelAt(label));
    }

    /** Length of the label's text in bytes. */
    int labelLength(int label) {
        return textLength(labelAt(label));
    }

    private int labelAt(int label) {
        int at = int32(Layout.LABEL_FACTS, Layout.LABEL * label + Layout.LABEL_TEXT);
        return sections[Layout.TEXTS] + at;
    }

    private int search(int offsets, int texts, int count, byte[] wanted) {
        int low = 0;
        int high = count - 1;
        int begin = sections[texts];
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int from = begin + int32(offsets, 4 * middle);
            int order = compare(from, begin + int32(offsets, 4 * middle + 4), wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    private int compare(int from, int to, byte[] wanted) {
        int length = Math.min(to - from, wanted.length);
        for (int i = 0; i < length; i++) {
            int order = (get(from + i) & 0xff) - (wanted[i] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return to - from - wanted.length;
    }

    private int count(int which) {
        return file.getInt(Layout.COUNTS_AT + 4 * which);
    }

    private String text(int at) {
        return string(textStart(at), textLength(at));
    }

    private int textLength(int at) {
        int value = 0;
        int i = at;
        for (int shift = 0; ; shift += 7) {
            int b = get(i++);
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private int textStart(int at) {
        int i = at;
        while (get(i) < 0) {
            i++;
        }
        return i + 1;
    }

    private String string(int at, int length) {
        return new String(bytes(at, length), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int at, int length) {
        check(at, length);
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        return bytes;
    }

    private byte get(int at) {
        check(at, 1);
        return file.get(at);
    }

    private int u16(int at) {
        check(at, 2);
        return file.getShort(at) & 0xffff;
    }

    private int int32(int section, int offset) {
        int at = sections[section] + offset;
        check(at, 4);
        return file.getInt(at);
    }

    private void check(int at, int length) {
        if (length < 0 || at < 0 || at > file.limit() - length) {
            throw LabelFile.damaged(path, "the label file is damaged");
        }
    }
}
