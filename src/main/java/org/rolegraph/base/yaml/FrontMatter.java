package org.rolegraph.base.yaml;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** The YAML at the head of a page, between two lines of three hyphens, as Jekyll has it. */
public final class FrontMatter {
    private static final String MARK = "---";

    private FrontMatter() {}

    /** Whether the text begins with a head. */
    public static boolean isIn(String text) {
        return text.startsWith(MARK + "\n") || text.startsWith(MARK + "\r\n");
    }

    /** The mapping at the head; nothing when there is none, which is an error. */
    public static Optional<YamlEntry> read(String text, String file, Problems problems) {
        List<String> lines = text.lines().toList();
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(MARK)) {
            end++;
        }
        boolean opened = !lines.isEmpty() && lines.get(0).stripTrailing().equals(MARK);
        if (!opened || end >= lines.size()) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(file, 1),
                    "has no head of YAML between two lines \"---\"",
                    "take the publisher's own file");
            return Optional.empty();
        }
        return YamlReader.read(String.join("\n", lines.subList(1, end)), file, 1, problems);
    }
}
