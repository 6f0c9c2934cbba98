package org.rolegraph.career.report;

import java.util.List;
import org.rolegraph.base.draw.HtmlPage;
import org.rolegraph.base.draw.Markup;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.path.CareerPath;
import org.rolegraph.career.path.Ways;

/** {@link CareerPath}s as an HTML file. */
final class PathHtml {
    private final PathReport report;
    private final SkillGraph graph;
    private final Naming naming;

    PathHtml(PathReport report, SkillGraph graph, Naming naming) {
        this.report = report;
        this.graph = graph;
        this.naming = naming;
    }

    String of(Ways ways, boolean evidence) {
        List<CareerPath> paths = ways.paths();
        List<Integer> ends = paths.get(0).roles();
        String from = naming.of(ends.get(0));
        String to = naming.of(ends.get(ends.size() - 1));
        HtmlPage page = new HtmlPage("From " + from + " to " + to);
        report.notes(ways).forEach(page::line);
        page.wide("The paths, drawn", report.drawing(ways, 0).draw(List.of()).element());
        for (int i = 0; i < paths.size(); i++) {
            page.heading("Path " + (i + 1) + ": cost " + PathReport.amount(paths.get(i).cost()));
            page.add("<ol>\n");
            for (CareerPath.Hop hop : paths.get(i).hops()) {
                page.add(item(hop));
            }
            page.add("</ol>\n");
        }
        if (evidence) {
            page.heading("Evidence");
            page.table(
                    "What each new skill rests on",
                    report.table(ways, new EntityCells(naming, true, false)));
        }
        return page.line(report.coverage(ways)).toString();
    }

    private String item(CareerPath.Hop hop) {
        List<String> added =
                report.newSkills(hop).stream()
                        .map(need -> link(graph.concepts().iri(need.skill()), need.skill()))
                        .toList();
        return "<li>"
                + link(naming.iri(hop.to()), hop.to())
                + ": "
                + hop.stride().words()
                + ", cost "
                + PathReport.amount(hop.cost())
                + ", "
                + PathReport.learned(hop)
                + (PathReport.up(hop).isEmpty() ? "" : ", " + PathReport.up(hop))
                + ". <span class=\"soft\">"
                + (added.isEmpty() ? "No new essential skill." : "New: ")
                + "</span>"
                + String.join(", ", added)
                + "</li>\n";
    }

    private String link(String iri, int concept) {
        return Markup.link(iri, naming.of(concept));
    }
}
