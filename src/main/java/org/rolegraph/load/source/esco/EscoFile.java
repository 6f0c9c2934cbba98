package org.rolegraph.load.source.esco;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.load.source.Member;

/**
 * One file of a folder or an archive.
 *
 * @param stem of the file name, without language and ending
 * @param language BCP 47 tag in lower case, or empty when the name has none
 * @param ending {@code csv} or {@code ttl}
 * @param release or empty
 */
record EscoFile(String stem, String language, String ending, String release, Member member) {
    private static final Pattern NAME =
            Pattern.compile(
                    "([^/\\\\]+?)(?:_([a-z]{2,3}(?:-[a-z]{2,4})?))?\\.(csv|ttl)",
                    Pattern.CASE_INSENSITIVE);

    /** The file of that name, or nothing when the name is not one of ESCO's kind. */
    static Optional<EscoFile> of(Member member, String release) {
        String name = member.name();
        Matcher parts = NAME.matcher(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1));
        if (!parts.matches() || parts.group(1).startsWith(".")) {
            return Optional.empty();
        }
        String language = parts.group(2) == null ? "" : parts.group(2).toLowerCase(Locale.ROOT);
        return Optional.of(
                new EscoFile(
                        parts.group(1),
                        language,
                        parts.group(3).toLowerCase(Locale.ROOT),
                        release,
                        member));
    }

    /** For the places of problems. */
    String name() {
        return member.name();
    }

    Optional<EscoTable> table() {
        return ending.equals("csv") ? EscoTable.of(stem) : Optional.empty();
    }
}
