package org.rolegraph.load.source.esco;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Release numbers, found in the names that the publisher gives to archives and folders. */
final class ReleaseNumber {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9.])v?(\\d+\\.\\d+(?:\\.(?:\\d+|x))?)(?![0-9])");

    /** By number, oldest first; an unknown one (empty, or {@code 1.0.x}) before the others. */
    static final Comparator<String> ORDER =
            Comparator.comparing((String r) -> part(r, 0))
                    .thenComparing(r -> part(r, 1))
                    .thenComparing(r -> part(r, 2));

    private ReleaseNumber() {}

    /**
     * The release of the innermost name that has one, such as {@code 1.1.1} of {@code ESCO dataset
     * - v1.1.1 - relations - csv.zip}; or empty.
     */
    static String of(String path) {
        String[] names = path.split("[/\\\\!]+");
        for (int i = names.length - 1; i >= 0; i--) {
            Matcher number = NUMBER.matcher(names[i]);
            if (number.find()) {
                return number.group(1);
            }
        }
        return "";
    }

    /** The release of the folder or archive itself, whatever lies above it. */
    static String ofName(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : of(name.toString());
    }

    private static int part(String release, int i) {
        String[] parts = release.split("\\.");
        return i < parts.length && parts[i].matches("\\d{1,9}") ? Integer.parseInt(parts[i]) : -1;
    }
}
