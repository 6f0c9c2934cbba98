package org.rolegraph.base.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColourTest {
    @Test
    void every_text_stands_out_from_what_is_behind_it_in_light_and_in_dark() {
        for (String pair :
                List.of(
                        "INK PAPER",
                        "SOFT PAPER",
                        "BAD PAPER",
                        "NEED PAPER",
                        "WORK PAPER",
                        "KIND PAPER",
                        "LINK PAPER",
                        "TEAL PAPER",
                        "PINK PAPER",
                        "INK PANEL",
                        "SOFT PANEL",
                        "INK NEED_HALF",
                        "INK NEED_BOX",
                        "SOFT NEED_BOX",
                        "INK WORK_BOX",
                        "SOFT WORK_BOX",
                        "INK KIND_BOX",
                        "SOFT KIND_BOX",
                        "INK LINK_BOX",
                        "SOFT LINK_BOX")) {
            assertContrast(4.5, pair);
        }
        assertContrast(3, "LINE PAPER");
    }

    private static void assertContrast(double least, String pair) {
        Colour text = Colour.valueOf(pair.split(" ")[0]);
        Colour behind = Colour.valueOf(pair.split(" ")[1]);
        assertTrue(contrast(text.light(), behind.light()) >= least, pair + " in light");
        assertTrue(contrast(text.dark(), behind.dark()) >= least, pair + " in dark");
    }

    /** Contrast ratio of WCAG 2.1. */
    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double luminance = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            part = part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
            luminance += weights[i] * part;
        }
        return luminance;
    }

    @Test
    void rules_with_colours_are_said_again_for_the_dark() {
        assertEquals(
                """
                .a { fill: #eef4ff; stroke: #1d5fbf; }
                .b { width: 1px; }
                @media (prefers-color-scheme: dark) {
                .a { fill: #10233f; stroke: #79b0ff; }
                }
                """,
                Colour.style(".a { fill: $need-box; stroke: $need; }\n.b { width: 1px; }\n"));
        assertThrows(IllegalArgumentException.class, () -> Colour.style("a { fill: $none; }"));
    }
}
