package org.rolegraph.load.source.dcwf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of statement: three say what a role asks for, one what it does. */
enum StatementKind {
    KNOWLEDGE,
    SKILL,
    ABILITY,
    TASK;

    /** The kind of the word, in whatever case: one statement is a "TAsk". */
    static Optional<StatementKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.name().equalsIgnoreCase(word)).findFirst();
    }

    /** All, for a sentence. */
    static String all() {
        return Arrays.stream(values())
                .map(k -> k.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
