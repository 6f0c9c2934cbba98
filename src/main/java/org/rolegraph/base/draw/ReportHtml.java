package org.rolegraph.base.draw;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A {@link Report} as one HTML file: readable at 375 pixels, evidence opened in place, a style for
 * print in which all of it stands open.
 */
public final class ReportHtml {
    private static final String STYLE =
            """
            main { max-width: 48rem; }
            dl.facts { margin: 0; } dl.facts div { display: flex; gap: .6rem; }
            dl.facts dt { min-width: 2.5rem; } dl.facts dd { margin: 0; }
            ul.bars, ul.items { list-style: none; margin: 0; padding: 0; }
            ul.bars li { display: grid; grid-template-columns: minmax(8rem, 18rem) 6rem 1fr; }
            ul.bars li { align-items: center; gap: 0 .8rem; padding: .15rem 0; }
            .track { height: .7rem; background: $need-box; }
            .fill { display: block; height: 100%; print-color-adjust: exact; background: $need; }
            ul.items li { padding: .3rem 0; border-bottom: 1px solid $rule; }
            .mark { border-radius: .6rem; font-size: .8rem; margin-right: .5rem; padding: 0 .5rem; }
            .mark { border: 1px solid $line; }
            .note, dl.facts dt, details summary { font-size: .9rem; color: $soft; }
            details summary { cursor: pointer; } ul.bars details { grid-column: 1 / 4; }
            details p { margin: .1rem 0 .1rem 1rem; font-size: .85rem; }
            @media (max-width: 30rem) { body { padding: .5rem .8rem; }
              ul.bars li { grid-template-columns: 1fr 4rem; } ul.bars .note { grid-column: 1 / 3; } }
            @media print { body { font-size: 9.5pt; max-width: none; padding: 0; }
              main { max-width: none; } a { color: inherit; text-decoration: none; }
              ul.items { columns: 2; column-gap: 2rem; } ul.items li { break-inside: avoid;
              border: 0; padding: .05rem 0; } h2 { break-after: avoid; margin: .8rem 0 .2rem; } }
            """;

    private final HtmlPage page;

    private ReportHtml(String title) {
        page = new HtmlPage(title).style(STYLE);
    }

    /** The file. */
    public static String of(Report report) {
        ReportHtml html = new ReportHtml(report.title());
        report.parts().forEach(html::show);
        return html.page.toString();
    }

    private void show(Report.Part part) {
        if (part instanceof Report.Heading heading) {
            page.heading(heading.text());
        } else if (part instanceof Report.Paragraph paragraph) {
            page.line(paragraph.text());
        } else if (part instanceof Report.Facts facts) {
            page.add(facts(facts.facts()));
        } else if (part instanceof Report.Bars bars) {
            page.add(bars(bars.bars()));
        } else if (part instanceof Report.Items items) {
            page.add(items(items));
        } else if (part instanceof Report.Names names) {
            page.line(String.join(", ", names.names()));
        } else if (part instanceof Report.Sheet sheet) {
            page.table(sheet.caption(), sheet.table());
        }
    }

    private static String facts(List<Report.Fact> facts) {
        StringBuilder markup = new StringBuilder("<dl class=\"facts\">\n");
        for (Report.Fact fact : facts) {
            markup.append("<div><dt>")
                    .append(Markup.text(fact.label().strip()))
                    .append("</dt><dd>");
            markup.append(Markup.link(fact.iri(), fact.text()));
            markup.append(fact.note().isEmpty() ? "" : ", " + Markup.text(fact.note()));
            markup.append("</dd></div>\n");
        }
        return markup.append("</dl>\n").toString();
    }

    private static String bars(List<Report.Bar> bars) {
        StringBuilder markup = new StringBuilder("<ul class=\"bars\">\n");
        for (Report.Bar bar : bars) {
            markup.append("<li><span>").append(Markup.text(bar.label())).append("</span>");
            markup.append("<span class=\"track\"><span class=\"fill\" style=\"width: ");
            markup.append(String.format(Locale.ROOT, "%.0f", 100 * bar.share())).append("%\">");
            markup.append("</span></span><span class=\"note\">").append(Markup.text(bar.note()));
            markup.append("</span>").append(within(bar)).append("</li>\n");
        }
        return markup.append("</ul>\n").toString();
    }

    private static String within(Report.Bar bar) {
        return bar.within().isEmpty()
                ? ""
                : bar.within().stream()
                        .map(each -> Markup.link(each.iri(), each.text()))
                        .collect(
                                Collectors.joining(
                                        ", ",
                                        "<details><summary>which</summary><p>",
                                        "</p></details>"));
    }

    private static String items(Report.Items items) {
        StringBuilder markup = new StringBuilder("<ul class=\"items\">\n");
        for (Report.Item item : items.items()) {
            markup.append("<li>");
            if (!item.mark().isEmpty()) {
                markup.append("<span class=\"mark\">").append(Markup.text(item.mark()));
                markup.append("</span>");
            }
            markup.append(Markup.link(item.iri(), item.name()));
            if (!item.note().isEmpty()) {
                markup.append(" <span class=\"note\">").append(Markup.text(item.note()));
                markup.append("</span>");
            }
            if (!item.evidence().isEmpty()) {
                markup.append("<details><summary>who says so</summary>");
                item.evidence()
                        .forEach(
                                line ->
                                        markup.append("<p>")
                                                .append(Markup.text(line))
                                                .append("</p>"));
                markup.append("</details>");
            }
            markup.append("</li>\n");
        }
        markup.append("</ul>\n");
        if (items.more() > 0) {
            markup.append("<p class=\"soft\">… and ").append(items.more()).append(" more</p>\n");
        }
        return markup.toString();
    }
}
