package org.rolegraph.link.table;

import org.rolegraph.base.file.TextHash;

/**
 * One of several equal shares of all titles, by what the title is alone: each share can be worked
 * on by itself, on any machine, and no title is in two.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {
    /** All titles. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** The most into which titles are divided. */
    public static final int MOST = 10_000;

    public Shard {
        if (number < 1 || of < number || of > MOST) {
            throw new IllegalArgumentException(number + "/" + of + " is no share");
        }
    }

    /** Whether the title is in it. */
    public boolean has(String title) {
        return of == 1 || Long.remainderUnsigned(mixed(TextHash.of(title)), of) == number - 1;
    }

    /** The low bits of the hash know little of the first characters. */
    private static long mixed(long hash) {
        return hash ^ hash >>> 32;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
