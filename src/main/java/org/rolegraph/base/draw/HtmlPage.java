package org.rolegraph.base.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Prefixes;

/**
 * An answer as one HTML file that needs nothing else: no script, no network, which its content
 * security policy states. Light or dark as the reader's system is.
 */
public final class HtmlPage {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { background: $paper; color: $ink; }
            body { font: 15px/1.5 sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem 1.5rem; }
            h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
            a { color: $need; }
            .soft { color: $soft; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .9rem; }
            caption { text-align: left; color: $soft; padding: .3rem 0; }
            th, td { border-bottom: 1px solid $rule; padding: .25rem .6rem; }
            th, td { text-align: left; vertical-align: top; }
            thead th { border-bottom: 2px solid $line; vertical-align: bottom; }
            th { font-weight: 600; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;
    private String style = STYLE;

    /** A page with a title, which is its heading too. */
    public HtmlPage(String title) {
        this.title = title;
        body.append("<h1>").append(Markup.text(title)).append("</h1>\n");
    }

    /** More rules for the style sheet, a line each, with colours such as {@code $ink}. */
    public HtmlPage style(String rules) {
        style += rules;
        return this;
    }

    public HtmlPage heading(String text) {
        body.append("<h2>").append(Markup.text(text)).append("</h2>\n");
        return this;
    }

    /** A paragraph; nothing for an empty text. */
    public HtmlPage line(String text) {
        if (!text.isEmpty()) {
            body.append("<p>").append(Markup.text(text)).append("</p>\n");
        }
        return this;
    }

    /** Markup as it is. */
    public HtmlPage add(String markup) {
        body.append(markup);
        return this;
    }

    /** A part that may be wider than the window, and scrolls by itself. */
    public HtmlPage wide(String name, String markup) {
        body.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"");
        body.append(Markup.text(name)).append("\">\n").append(markup).append("</div>\n");
        return this;
    }

    /**
     * A table, read to its end, without columns that are empty; entities are links. When reading
     * the rows fails, those before are in the page and the failure goes on to the caller.
     */
    public HtmlPage table(String caption, Table table) {
        List<List<Cell>> rows = new ArrayList<>();
        try {
            table.rows().forEachRemaining(rows::add);
        } finally {
            add(caption, table, rows);
        }
        return this;
    }

    private void add(String caption, Table table, List<List<Cell>> rows) {
        boolean none = rows.isEmpty();
        int[] columns =
                IntStream.range(0, table.columns().size())
                        .filter(
                                c ->
                                        none
                                                || rows.stream()
                                                        .anyMatch(row -> row.get(c) != Cell.EMPTY))
                        .toArray();
        StringBuilder markup = new StringBuilder();
        markup.append("<table>\n");
        if (!caption.isEmpty()) {
            markup.append("<caption>").append(Markup.text(caption)).append("</caption>\n");
        }
        markup.append("<thead>\n<tr>");
        for (int column : columns) {
            String name = Markup.text(table.columns().get(column));
            markup.append("<th scope=\"col\">").append(name).append("</th>");
        }
        markup.append("</tr>\n</thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            markup.append("<tr>");
            for (int column : columns) {
                cell(row.get(column), markup);
            }
            markup.append("</tr>\n");
        }
        if (!table.cutNote().isEmpty()) {
            line("… " + table.cutNote());
        }
        wide(caption.isEmpty() ? title : caption, markup.append("</tbody>\n</table>\n").toString());
    }

    private static void cell(Cell cell, StringBuilder markup) {
        if (cell instanceof Cell.Entity entity) {
            String name =
                    entity.label().isEmpty() ? Prefixes.shorten(entity.iri()) : entity.label();
            markup.append("<td>").append(Markup.link(entity.iri(), name)).append("</td>");
        } else {
            String text = cell instanceof Cell.Value value ? value.lexical() : "";
            boolean number = NUMBER.matcher(text).matches();
            markup.append(number ? "<td class=\"number\">" : "<td>");
            markup.append(Markup.text(text)).append("</td>");
        }
    }

    @Override
    public String toString() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>"
                + Markup.text(title)
                + "</title>\n<style>\n"
                + Colour.style(style)
                + "</style>\n</head>\n<body>\n<main>\n"
                + body
                + "</main>\n</body>\n</html>\n";
    }
}
