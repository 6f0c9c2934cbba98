package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.NearestRoles;
import org.rolegraph.web.http.SentForm;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The roles that are nearest to one's own skills. */
final class MyRoute implements WebRoute {
    static final String PATH = "/my";

    private static final String FOR =
            "The roles that ask for what somebody can do, and what there is to learn for each";

    private static final int SHOWN = 12;

    /** Characters of an address that every server and mail lets pass. */
    private static final int LONGEST_ADDRESS = 4000;

    /** Shared skills that are named. */
    private static final int NAMED = 8;

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        CareerVisit visit = new CareerVisit(request, served);
        Optional<Values> spelled = HeldForm.spelled(visit, request.query());
        if (spelled.isPresent()) {
            return WebAnswer.redirect(303, PATH + "?" + spelled.get());
        }
        return request.isGet() ? page(200, visit, List.of()) : sent(visit);
    }

    /** With what a form sent: the address that says it, or where that is too long the page. */
    private WebAnswer sent(CareerVisit visit) {
        SentForm form = SentForm.of(visit.request());
        Problems wrong = new Problems();
        List<String> skills = new ArrayList<>(form.values().all(HeldForm.SKILL));
        form.file("file").ifPresent(file -> skills.addAll(HeldForm.written(file, wrong)));
        Values given = Values.NONE;
        for (String skill : skills) {
            given = given.and(HeldForm.SKILL, skill);
        }
        for (String typed : form.values().all(HeldForm.SKILLS)) {
            given = given.and(HeldForm.SKILLS, typed);
        }
        Values spelled = HeldForm.spelled(visit, given).orElse(given);
        String address = PATH + "?" + spelled;
        if (wrong.hasErrors() || spelled.pairs().isEmpty()) {
            List<String> lines = wrong.list().stream().map(CareerVisit::placed).toList();
            return page(
                    400,
                    visit.at(PATH, spelled),
                    lines.isEmpty() ? List.of("The file names no skills.") : lines);
        }
        return address.length() <= LONGEST_ADDRESS
                ? WebAnswer.redirect(303, address)
                : page(200, visit.at(PATH, spelled), List.of());
    }

    private static WebAnswer page(int status, CareerVisit visit, List<String> wrong) {
        return visit.answer(
                status,
                "career/my",
                () -> {
                    HeldForm held = HeldForm.of(visit, Holdings.none());
                    return Map.of(
                            "frame",
                            held.isEmpty()
                                    ? Frame.of("My skills").described(FOR)
                                    : visit.frame("My skills", FOR),
                            "held",
                            held,
                            "wrong",
                            wrong,
                            "near",
                            near(visit, held.holdings()),
                            "explained",
                            NumbersExplained.NEAREST);
                });
    }

    private static List<NearRole> near(CareerVisit visit, Holdings holdings) {
        List<NearestRoles.Found> found =
                NearestRoles.of(
                                visit.served().askedWeights(),
                                holdings.ones(),
                                visit.career().schemes(),
                                SHOWN)
                        .found();
        List<NearRole> near = new ArrayList<>();
        for (NearestRoles.Found each : found) {
            near.add(near(visit, holdings, each, found.get(0).role()));
        }
        return near;
    }

    private static NearRole near(
            CareerVisit visit, Holdings holdings, NearestRoles.Found found, int nearest) {
        Concepts concepts = visit.skills().concepts();
        Gap gap = Gap.of(visit.career().needs(), found.role(), holdings);
        long missing = gap.count(Gap.Status.MISSING, Importance.ESSENTIAL);
        long held = gap.count(Gap.Status.HELD, Importance.ESSENTIAL);
        long partly = gap.count(Gap.Status.PARTLY, Importance.ESSENTIAL);
        List<String> shared = found.shared().stream().map(visit.naming()::of).toList();
        int named = Math.min(NAMED, shared.size());
        String key = visit.key(found.role());
        Values skills = new Values(visit.query().pairs()).without("all");
        Values way = Values.NONE.and("from", visit.key(nearest)).and("to", key);
        return new NearRole(
                visit.naming().of(found.role()),
                visit.page(found.role()),
                visit.naming().release(concepts.source(found.role())),
                found.fit(),
                missing + held + partly,
                held,
                partly,
                shared.subList(0, named),
                shared.size() - named,
                GapRoute.PATH + "?" + prefixed("to", key, skills),
                found.role() == nearest ? "" : PathRoute.PATH + "?" + way);
    }

    private static Values prefixed(String name, String value, Values rest) {
        List<Values.Pair> pairs = new ArrayList<>();
        pairs.add(new Values.Pair(name, value));
        pairs.addAll(rest.pairs());
        return new Values(pairs);
    }
}
