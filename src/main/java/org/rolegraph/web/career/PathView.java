package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.draw.Report;
import org.rolegraph.career.path.Ways;
import org.rolegraph.career.report.PathReport;
import org.rolegraph.career.report.ToldWays;
import org.rolegraph.web.page.PageLinks;

/**
 * Ways, as they are shown.
 *
 * @param picture SVG without a style
 */
public record PathView(
        ToldWays ways, String picture, List<PageLink> elsewhere, List<String> explained) {
    /** New skills of a change that are shown one by one. */
    private static final int SHOWN = 8;

    public PathView {
        elsewhere = List.copyOf(elsewhere);
        explained = List.copyOf(explained);
    }

    static PathView of(CareerVisit visit, PathReport report, Ways ways) {
        List<PageLink> links = new ArrayList<>();
        links.add(CareerTables.link(visit.request(), DrawnFormat.HTML, "As one file to send"));
        links.add(CareerTables.link(visit.request(), DrawnFormat.SVG, "The drawing"));
        links.addAll(CareerTables.links(visit.request()));
        return new PathView(
                report.told(ways), report.picture(ways).unstyled(), links, NumbersExplained.PATH);
    }

    /** The page on a role or skill. */
    public String page(String iri) {
        return PageLinks.page(iri);
    }

    /** The first skills of a change. */
    public List<Report.Item> first(ToldWays.Hop hop) {
        return hop.skills().subList(0, Math.min(SHOWN, hop.skills().size()));
    }

    /** The others. */
    public List<Report.Item> rest(ToldWays.Hop hop) {
        return hop.skills().subList(first(hop).size(), hop.skills().size());
    }
}
