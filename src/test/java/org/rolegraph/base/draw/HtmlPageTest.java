package org.rolegraph.base.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;

class HtmlPageTest {
    @Test
    void rows_before_a_limit_are_in_the_page_and_the_failure_goes_on() {
        List<Cell> row = List.of(new Cell.Value("1", "", ""));
        Iterator<List<Cell>> rows =
                Stream.iterate(
                                row,
                                last -> {
                                    throw new IllegalStateException("a limit");
                                })
                        .iterator();
        HtmlPage page = new HtmlPage("cut");
        assertThrows(
                IllegalStateException.class,
                () -> page.table("", new Table.Ready(List.of("n"), List.of(), rows)));
        assertTrue(page.toString().contains("<td class=\"number\">1</td>"));
        assertTrue(page.toString().contains("</tbody>"));
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
}
