package org.rolegraph.base.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;

class HtmlPageTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");

    @Test
    void every_text_stands_out_from_what_is_behind_it_in_light_and_in_dark() {
        String page = new HtmlPage("page").toString();
        int dark = page.indexOf("@media");
        for (String style : List.of(page.substring(0, dark), page.substring(dark))) {
            Map<String, String> colours = new HashMap<>();
            for (Matcher colour = COLOUR.matcher(style); colour.find(); ) {
                colours.put(colour.group(1), colour.group(2));
            }
            for (String pair :
                    List.of(
                            "ink paper",
                            "soft paper",
                            "need paper",
                            "bad paper",
                            "ink box",
                            "e-ink e",
                            "o-ink o",
                            "h-ink h")) {
                String text = colours.get(pair.split(" ")[0]);
                String behind = colours.get(pair.split(" ")[1]);
                assertTrue(contrast(text, behind) >= 4.5, pair + ": " + text + " on " + behind);
            }
            assertTrue(contrast(colours.get("line"), colours.get("paper")) >= 3);
        }
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
    void names_cannot_become_markup_and_empty_columns_are_left_out() {
        Cell entity = new Cell.Entity("https://x.org/?a=\"&b", "", "<script>\u001b[2J</script>");
        Cell odd = new Cell.Entity("javascript:alert(1)", "", "odd");
        HtmlPage page = new HtmlPage("a < b & c");
        page.table(
                "caption \"quoted\"",
                Table.of(
                        List.of("one", "empty", "two"),
                        List.of(
                                List.of(entity, Cell.EMPTY, odd),
                                List.of(new Cell.Value("-1.5", "", ""), Cell.EMPTY, odd))));
        String all = page.toString();
        assertEquals(
                """
                <h1>a &lt; b &amp; c</h1>
                <div class="wide" role="region" tabindex="0" aria-label="caption &quot;quoted&quot;">
                <table>
                <caption>caption &quot;quoted&quot;</caption>
                <thead>
                <tr><th scope="col">one</th><th scope="col">two</th></tr>
                </thead>
                <tbody>
                <tr><td><a href="https://x.org/?a=&quot;&amp;b">&lt;script&gt;\\u001b[2J&lt;/script&gt;</a></td><td>odd</td></tr>
                <tr><td class="number">-1.5</td><td>odd</td></tr>
                </tbody>
                </table>
                </div>
                """,
                all.substring(all.indexOf("<h1>"), all.indexOf("</main>")));
    }

    @Test
    void long_names_break_into_lines() {
        assertEquals(List.of("one two", "three"), Markup.lines("one two  three", 8, 3));
        assertEquals(List.of("abcd", "efgh", "ij"), Markup.lines("abcdefghij", 4, 3));
        assertEquals(List.of("one", "tw…"), Markup.lines("one two three", 3, 2));
        assertEquals(List.of(), Markup.lines(" ", 3, 2));
    }
}
