package org.rolegraph.base.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditDistanceTest {
    @Property
    void agrees_with_the_plain_table_in_sorted_order(
            @ForAll("words") List<String> texts, @ForAll("word") String wanted) {
        for (int budget = 0; budget < 4; budget++) {
            EditDistance distance = new EditDistance(utf8(wanted), budget);
            for (String text : texts.stream().sorted().toList()) {
                assertEquals(
                        Math.min(budget + 1, plain(text, wanted)),
                        distance.to(utf8(text)),
                        wanted + " to " + text + " of " + texts);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> words() {
        return word().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings().withChars("abc").ofMaxLength(7);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The definition, written down. */
    private static int plain(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(d[i - 1][j], d[i][j - 1]) + 1;
                least = Math.min(least, d[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
            }
        }
        return d[a.length()][b.length()];
    }
}
