package org.rolegraph.base.delimited;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The columns that a table may have.
 *
 * @param required without one of these, no row can be read
 * @param known all that mean something; others are passed over and named once
 * @param renamed what columns are asked for by, by other names that a header may give them
 * @param remedy what to do when a required one is missing
 * @param areOwn whether people name them: case, white space and line breaks of a header say
 *     nothing, another name counts where there is no column of the name itself, and columns that
 *     are not known may be called alike
 */
public record Columns(
        Set<String> required,
        Set<String> known,
        Map<String, String> renamed,
        String remedy,
        boolean areOwn) {
    private static final String TAKE = "take the file as its publisher ships it";

    /** Columns of a publisher's file. */
    public Columns(Set<String> required, Set<String> known) {
        this(required, known, Map.of());
    }

    /** Columns of a publisher's file, some of which other releases call otherwise. */
    public Columns(Set<String> required, Set<String> known, Map<String, String> renamed) {
        this(required, known, renamed, TAKE, false);
    }

    public Columns(Set<String> required, Set<String> known, String remedy) {
        this(required, known, Map.of(), remedy, false);
    }

    /** Columns of a table that people write. */
    public static Columns ofOwn(
            Set<String> required, Set<String> known, Map<String, String> renamed, String remedy) {
        return new Columns(required, known, renamed, remedy, true);
    }

    public Columns {
        required = Set.copyOf(required);
        known = Set.copyOf(known);
        renamed = Map.copyOf(renamed);
    }

    /** All names by which a header may call one of them. */
    Set<String> names() {
        Set<String> names = new HashSet<>(known);
        names.addAll(renamed.keySet());
        return names;
    }
}
