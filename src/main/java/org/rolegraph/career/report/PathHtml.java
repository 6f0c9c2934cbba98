package org.rolegraph.career.report;

import java.util.List;
import org.rolegraph.base.draw.HtmlPage;
import org.rolegraph.base.draw.Markup;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.path.Ways;

/** {@link ToldWays} as an HTML file. */
final class PathHtml {
    private final PathReport report;
    private final Naming naming;

    PathHtml(PathReport report, Naming naming) {
        this.report = report;
        this.naming = naming;
    }

    String of(Ways ways, boolean evidence) {
        ToldWays told = report.told(ways);
        HtmlPage page = new HtmlPage("From " + told.from() + " to " + told.to());
        told.notes().forEach(page::line);
        page.wide("The paths, drawn", report.picture(ways).element());
        for (ToldWays.Path path : told.paths()) {
            page.heading(path.title());
            page.add("<ol>\n");
            path.hops().forEach(hop -> page.add(item(hop)));
            page.add("</ol>\n");
        }
        if (evidence) {
            page.heading("Evidence");
            page.table(
                    "What each new skill rests on",
                    report.table(ways, new EntityCells(naming, true)));
        }
        return page.line(told.coverage()).toString();
    }

    private static String item(ToldWays.Hop hop) {
        List<String> skills =
                hop.skills().stream().map(each -> Markup.link(each.iri(), each.name())).toList();
        return "<li>"
                + Markup.link(hop.iri(), hop.name())
                + ": "
                + Markup.text(hop.takes())
                + ". <span class=\"soft\">"
                + Markup.text(hop.counted())
                + (skills.isEmpty() ? "." : ": ")
                + "</span>"
                + String.join(", ", skills)
                + "</li>\n";
    }
}
