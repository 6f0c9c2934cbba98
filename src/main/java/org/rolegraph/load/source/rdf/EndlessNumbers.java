package org.rolegraph.load.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.rolegraph.base.problem.Codes;

/**
 * Looks for numbers of JSON that are longer than {@link PlacedProfile#LONGEST_VALUE}: its processor
 * makes values of them, in time with their square, before anybody can look at them.
 */
final class EndlessNumbers {
    private EndlessNumbers() {}

    /** Adds an error at the first line that holds one. */
    static void check(InputStream in, Complaints complaints) throws IOException {
        byte[] bytes = new byte[1 << 16];
        int line = 1;
        int digits = 0;
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
            for (int i = 0; i < n; i++) {
                byte b = bytes[i];
                line += b == '\n' ? 1 : 0;
                digits = b >= '0' && b <= '9' ? digits + 1 : b == '.' ? digits : 0;
                if (digits > PlacedProfile.LONGEST_VALUE) {
                    complaints.add(
                            Codes.BAD_VALUE,
                            complaints.at(line, 0),
                            String.format(
                                    Locale.ROOT,
                                    "a number has more than %,d digits",
                                    PlacedProfile.LONGEST_VALUE),
                            "write it shorter");
                    return;
                }
            }
        }
    }
}
