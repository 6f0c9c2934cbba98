package org.rolegraph.load.source.companies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * The head of a page, between two lines of three hyphens: keys with a text or a list of texts each.
 * That is the part of YAML that the pages use; nothing else is read, so nothing grows.
 */
final class Head {
    private static final String FENCE = "---";
    private static final String REMEDY = "correct the line, or take the publisher's own file";

    private record Entry(String text, List<String> items, int line) {}

    private final String file;
    private final Problems problems;
    private final Map<String, Entry> entries = new HashMap<>();

    private Head(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Whether the text begins with a head. */
    static boolean isIn(String text) {
        return text.startsWith(FENCE + "\n") || text.startsWith(FENCE + "\r\n");
    }

    /**
     * The head of a text that begins with one; nothing, and an error, when it is not well-formed.
     */
    static Optional<Head> read(String text, String file, Problems problems) {
        Head head = new Head(file, problems);
        String[] lines = text.split("\r?\n", -1);
        List<String> items = null;
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (line.equals(FENCE)) {
                return Optional.of(head);
            }
            String bare = line.strip();
            int colon = line.indexOf(':');
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            } else if (bare.startsWith("- ") && items != null) {
                items.add(value(bare.substring(2)));
            } else if (line.matches("\\w+:( .*)?")) {
                items = new ArrayList<>();
                head.put(line.substring(0, colon), value(line.substring(colon + 1)), items, i + 1);
            } else {
                head.wrong(i + 1, "\"" + shown(line) + "\"; expected \"key: value\" or \"- item\"");
                return Optional.empty();
            }
        }
        head.wrong(1, "the head has no end; expected a line of three hyphens");
        return Optional.empty();
    }

    private void put(String key, String text, List<String> items, int line) {
        if (entries.putIfAbsent(key, new Entry(text, items, line)) != null) {
            problems.warning(
                    Codes.DUPLICATE_ID,
                    Location.of(file, line),
                    "the head has \"" + key + "\" twice; the first counts",
                    "remove one of the two");
        }
    }

    /** The text of a value, without its quotes. */
    private static String value(String written) {
        String text = written.strip();
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            return text.substring(1, text.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
        }
        if (text.length() >= 2 && text.startsWith("'") && text.endsWith("'")) {
            return text.substring(1, text.length() - 1).replace("''", "'");
        }
        return text;
    }

    private static String shown(String line) {
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }

    private void wrong(int line, String message) {
        problems.error(Codes.BAD_SYNTAX, Location.of(file, line), message, REMEDY);
    }

    /** Where the key stands; the page when it has none. */
    Location where(String key) {
        Entry entry = entries.get(key);
        return entry == null ? Location.of(file, 1) : Location.of(file, entry.line());
    }

    /** The text of the key; empty when it has none. */
    String text(String key) {
        Entry entry = entries.get(key);
        return entry == null ? "" : entry.text();
    }

    /** The text of the key; an error, and empty, when it has none. */
    String needed(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            problems.error(
                    Codes.MISSING_FIELD,
                    where(key),
                    "the head lacks \"" + key + "\"",
                    "add it, or leave the page out");
        }
        return text;
    }

    /** The texts of a list; none when there is no such key. */
    List<String> texts(String key) {
        Entry entry = entries.get(key);
        if (entry != null && !entry.text().isEmpty()) {
            problems.error(
                    Codes.BAD_VALUE,
                    where(key),
                    key + " is \"" + shown(entry.text()) + "\"; expected a list, an item a line",
                    REMEDY);
        }
        return entry == null ? List.of() : List.copyOf(entry.items());
    }
}
