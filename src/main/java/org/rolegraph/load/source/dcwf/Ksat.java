package org.rolegraph.load.source.dcwf;

import java.util.regex.Pattern;
import org.rolegraph.base.problem.Location;

/**
 * A statement of knowledge, skill, ability or task.
 *
 * @param code such as {@code 179B}
 * @param words the whole of it
 */
record Ksat(String code, StatementKind kind, String words, Location where) {
    /** How statements of what is asked for begin. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?i)^(knowledge|skill|ability) (of|in|to|on|for|with) (the |a |an )?");

    private static final Pattern EXAMPLES =
            Pattern.compile(" ?\\((e\\.g\\.|i\\.e\\.|such as|for example|to include)[^()]*\\)");

    private static final Pattern END = Pattern.compile("[.;, ]+$");

    /**
     * What people would call it: a task as it stands, all else without what says of which kind it
     * is, and without examples in brackets; never with a stop at the end.
     */
    String label() {
        String text = words.replace('\n', ' ');
        String bare =
                kind == StatementKind.TASK
                        ? text
                        : EXAMPLES.matcher(BEGINNING.matcher(text).replaceFirst("")).replaceAll("");
        String label = END.matcher(bare).replaceFirst("").replaceAll("\\s+", " ").strip();
        return label.isEmpty() ? code : label;
    }
}
