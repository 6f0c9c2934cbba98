package org.rolegraph.link.file;

import java.util.regex.Pattern;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Mender;

/** Names and descriptions as they are compared: mended, on one line, of whole characters. */
final class EntryTexts {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u2028\\u2029]+");

    private final Problems problems;
    private final Mender mender;

    EntryTexts(Problems problems) {
        this.problems = problems;
        // nothing is stored, so nobody needs to know what was mended
        this.mender = new Mender(new Problems());
    }

    /**
     * The text, or nothing, with a warning, when it is empty.
     *
     * @param what it is, for problems
     */
    String of(String text, String what, Location where) {
        String mended = mender.text(text, what, where);
        if (mended.isEmpty()) {
            problems.warning(
                    Codes.EMPTY_VALUE,
                    where,
                    what + " is empty; expected a text",
                    "nothing: it is left out; or fill it in");
            return "";
        }
        return whole(SPACE.matcher(mended).replaceAll(" "));
    }

    /** The text with U+FFFD for each half of a character, which no file can hold. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder whole = new StringBuilder(text.length());
                text.codePoints()
                        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                        .forEach(whole::appendCodePoint);
                return whole.toString();
            }
        }
        return text;
    }
}
