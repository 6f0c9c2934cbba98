package org.rolegraph.web.career;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.draw.ReportHtml;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.EntityCells;
import org.rolegraph.career.report.GapReport;
import org.rolegraph.career.report.GapTable;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** What there is to learn for a role, from another role, from one's own skills, or from both. */
final class GapRoute implements WebRoute {
    static final String PATH = "/gap";

    private static final String FOR =
            "What a role asks for, what of it somebody has, and what is nearest to the rest";

    /** Skills that are not essential, in a list. */
    private static final int SHOWN = 10;

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        CareerVisit visit = new CareerVisit(request, served);
        Optional<Values> spelled = HeldForm.spelled(visit, request.query());
        if (spelled.isPresent()) {
            return WebAnswer.redirect(303, PATH + "?" + spelled.get());
        }
        RoleField to = visit.role("to", "The role to reach");
        RoleField from = visit.role("from", "A role you have had");
        Holdings holdings =
                from.isKnown() ? Holdings.of(visit.career().needs(), from.role()) : Holdings.none();
        HeldForm held = HeldForm.of(visit, holdings);
        boolean asked = !visit.query().pairs().isEmpty();
        if (asked && to.typed().isEmpty()) {
            to = to.wrong("Name a role.");
        }
        boolean some = from.isKnown() || !held.known().isEmpty();
        if (asked && !to.isWrong() && !some && !from.isWrong()) {
            from = from.wrong("Say what you have: a role here, or skills below.");
        }
        if (!to.isKnown() || !some || from.isWrong()) {
            RoleField target = to;
            RoleField origin = from;
            boolean wrong = to.isWrong() || from.isWrong();
            return visit.answer(
                    wrong ? 404 : 200,
                    "career/gap",
                    () ->
                            Map.of(
                                    "frame", Frame.of("What there is to learn").described(FOR),
                                    "to", target,
                                    "from", origin,
                                    "held", held,
                                    "answer", Optional.empty()));
        }
        Optional<OutputFormat> format = CareerTables.asked(visit.query());
        Asked asking = new Asked(visit, to, from, held);
        return format.isPresent() ? file(asking, format.get()) : page(asking);
    }

    /** A question that can be answered. */
    private record Asked(CareerVisit visit, RoleField to, RoleField from, HeldForm held) {
        Gap gap() {
            return Gap.of(visit.career().needs(), to.role(), held.holdings());
        }

        Report report(Gap gap, int most) {
            return new GapReport(visit.skills(), visit.naming())
                    .of(gap, facts(visit, from, held), most);
        }
    }

    private static WebAnswer file(Asked asked, OutputFormat format) {
        if (format == DrawnFormat.HTML) {
            return CareerTables.file(
                    format,
                    "gap",
                    out ->
                            out.write(
                                    ReportHtml.of(asked.report(asked.gap(), Integer.MAX_VALUE))
                                            .getBytes(StandardCharsets.UTF_8)));
        }
        CareerVisit visit = asked.visit();
        GapTable table = new GapTable(visit.skills(), visit.naming(), true);
        return CareerTables.table(
                format, "gap", () -> table.of(asked.gap(), new EntityCells(visit.naming(), false)));
    }

    private static WebAnswer page(Asked asked) {
        CareerVisit visit = asked.visit();
        return visit.answer(
                200,
                "career/gap",
                () -> {
                    int most = visit.query().has("all") ? Integer.MAX_VALUE : SHOWN;
                    Report answer = asked.report(asked.gap(), most);
                    ReportView view =
                            ReportView.of(visit, answer, elsewhere(asked), NumbersExplained.GAP);
                    return Map.of(
                            "frame", visit.frame(answer.title(), FOR),
                            "to", asked.to(),
                            "from", asked.from(),
                            "held", asked.held(),
                            "answer", Optional.of(view));
                });
    }

    private static List<PageLink> elsewhere(Asked asked) {
        List<PageLink> links = new ArrayList<>();
        if (asked.from().isKnown()) {
            Values way = Values.NONE.and("from", asked.from().key()).and("to", asked.to().key());
            links.add(new PageLink("Ways there", PathRoute.PATH + "?" + way));
        }
        links.add(
                CareerTables.link(
                        asked.visit().request(), DrawnFormat.HTML, "As one file to send"));
        links.addAll(CareerTables.links(asked.visit().request()));
        return links;
    }

    private static List<Report.Fact> facts(CareerVisit visit, RoleField from, HeldForm held) {
        Naming names = visit.naming();
        List<Report.Fact> facts = new ArrayList<>();
        if (from.isKnown()) {
            facts.add(new Report.Fact("from", names.of(from.role()), names.iri(from.role()), ""));
        }
        int known = held.known().size();
        if (known > 0) {
            String begin = facts.isEmpty() ? "from" : "";
            facts.add(new Report.Fact(begin, Counted.of(known, "skill"), "", ""));
        }
        return facts;
    }
}
