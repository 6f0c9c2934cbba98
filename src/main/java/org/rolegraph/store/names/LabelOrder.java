package org.rolegraph.store.names;

import java.util.Arrays;
import org.rolegraph.base.file.Varint;

/**
 * The order of labels in the file: by key, way, tier of the entity's source, IRI, language, text,
 * and then by the source that states it, which shows only in which preferred label comes first.
 */
final class LabelOrder {
    private final Gathered names;
    private final int[] places;

    /** The first eight bytes of each label's key, which separate most of them. */
    private final long[] beginnings;

    LabelOrder(Gathered names, int[] places) {
        this.names = names;
        this.places = places;
        this.beginnings = new long[names.keys.size()];
        for (int label = 0; label < beginnings.length; label++) {
            beginnings[label] = beginning(names.keys.get(label));
        }
    }

    private long beginning(int pooled) {
        byte[] pool = names.pool.array();
        int start = Varint.start(pool, pooled);
        int length = Varint.value(pool, pooled);
        long bytes = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bytes = bytes << Byte.SIZE | (i < length ? pool[start + i] & 0xff : 0);
        }
        return bytes;
    }

    int compare(int a, int b) {
        int order = compareKeys(a, b);
        if (order == 0) {
            order = Integer.compare(names.ways.get(a), names.ways.get(b));
        }
        if (order == 0) {
            order = compareOwners(a, b);
        }
        if (order == 0) {
            order = language(a).compareTo(language(b));
        }
        if (order == 0) {
            order = compareTexts(a, b);
        }
        return order;
    }

    int compareKeys(int a, int b) {
        int order = Long.compareUnsigned(beginnings[a], beginnings[b]);
        return order != 0 ? order : comparePooled(names.keys.get(a), names.keys.get(b));
    }

    int compareTexts(int a, int b) {
        return comparePooled(names.texts.get(a), names.texts.get(b));
    }

    /** Whether the second, of the same text, says nothing that the first does not. */
    boolean isRepeated(int a, int b) {
        return names.owners.get(a) == names.owners.get(b)
                && names.ways.get(a) == names.ways.get(b)
                && names.labelLanguages.get(a) == names.labelLanguages.get(b);
    }

    /** Of two preferred labels of an entity in a language, the one to show comes first. */
    int comparePreferred(int a, int b) {
        int order = Integer.compare(places[names.owners.get(a)], places[names.owners.get(b)]);
        if (order == 0) {
            order = language(a).compareTo(language(b));
        }
        if (order == 0 && names.tellers.get(a) != names.tellers.get(b)) {
            boolean first = names.entities.comesBefore(names.tellers.get(a), names.tellers.get(b));
            order = first ? -1 : 1;
        }
        return order != 0 ? order : compareTexts(a, b);
    }

    private int compareOwners(int a, int b) {
        int one = names.owners.get(a);
        int other = names.owners.get(b);
        int order = Integer.compare(names.entities.tier(one), names.entities.tier(other));
        return order != 0 ? order : Integer.compare(places[one], places[other]);
    }

    private String language(int label) {
        return names.languages.name(names.labelLanguages.get(label));
    }

    private int comparePooled(int a, int b) {
        byte[] pool = names.pool.array();
        int one = Varint.start(pool, a);
        int other = Varint.start(pool, b);
        return a == b
                ? 0
                : Arrays.compareUnsigned(
                        pool,
                        one,
                        one + Varint.value(pool, a),
                        pool,
                        other,
                        other + Varint.value(pool, b));
    }
}
