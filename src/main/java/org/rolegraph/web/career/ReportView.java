package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.draw.Report;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.page.PageLinks;

/**
 * A report as part of a page.
 *
 * @param parts of it, in order
 * @param whole the same page with nothing left out; empty where there is none
 * @param elsewhere the answer in other forms, and what one asks next
 * @param explained what its numbers mean
 */
public record ReportView(
        List<Report.Part> parts, String whole, List<PageLink> elsewhere, List<String> explained) {
    public ReportView {
        parts = List.copyOf(parts);
        elsewhere = List.copyOf(elsewhere);
        explained = List.copyOf(explained);
    }

    /** Of the page that is asked for. */
    static ReportView of(
            CareerVisit visit, Report report, List<PageLink> elsewhere, List<String> explained) {
        Values all = visit.query().without("all").and("all", "yes");
        return new ReportView(
                report.parts(), visit.request().path() + "?" + all, elsewhere, explained);
    }

    /** Of what was sent, which no address gives again. */
    static ReportView ofPosted(Report report, List<String> explained) {
        return new ReportView(sheetsFirst(report.parts()), "", List.of(), explained);
    }

    /** With tables, which end a file, below the first bars: they are what was asked for. */
    private static List<Report.Part> sheetsFirst(List<Report.Part> parts) {
        List<Report.Part> ordered = new ArrayList<>();
        List<Report.Part> sheets = parts.stream().filter(Report.Sheet.class::isInstance).toList();
        boolean placed = false;
        for (Report.Part part : parts) {
            if (!(part instanceof Report.Sheet)) {
                ordered.add(part);
            }
            if (!placed && part instanceof Report.Bars) {
                ordered.addAll(sheets);
                placed = true;
            }
        }
        return ordered;
    }

    /** The rows of a table, once. */
    public List<SheetRow> rows(Report.Sheet sheet) {
        return SheetRow.of(sheet.table());
    }

    /** The page on what an IRI names; empty for none. */
    public String page(String iri) {
        return iri.isEmpty() ? "" : PageLinks.page(iri);
    }
}
