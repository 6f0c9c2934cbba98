package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.ComparedRoles;
import org.rolegraph.career.report.EntityCells;
import org.rolegraph.career.report.MatrixReport;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.show.Portrait;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** Two to five roles beside each other. */
final class CompareRoute implements WebRoute {
    static final String PATH = "/compare";

    private static final String ROLE = "role";
    private static final String FOR =
            "Roles beside each other: what all of them ask for, and what one alone does";
    private static final int MOST_ROLES = 5;

    /** Fields that an empty form has. */
    private static final int FIELDS = 3;

    /** Skills that are shown of those that not all roles ask for. */
    private static final int SHOWN = 12;

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        CareerVisit visit = new CareerVisit(request, served);
        List<String> typed =
                visit.query().all(ROLE).stream()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        List<RoleField> fields = fields(visit, typed);
        List<Integer> roles =
                fields.stream().filter(RoleField::isKnown).map(RoleField::role).toList();
        boolean wrong = fields.stream().anyMatch(RoleField::isWrong);
        if (wrong || roles.size() < 2) {
            return visit.answer(
                    wrong ? 404 : 200,
                    "career/compare",
                    () ->
                            parameters(
                                    Frame.of("Compare roles").described(FOR),
                                    fields,
                                    Optional.empty()));
        }
        Optional<OutputFormat> format = CareerTables.asked(visit.query());
        return format.isPresent()
                ? file(visit, roles, format.get())
                : visit.answer(200, "career/compare", () -> page(visit, fields, typed, roles));
    }

    private static List<RoleField> fields(CareerVisit visit, List<String> typed) {
        List<RoleField> fields = new ArrayList<>();
        List<Integer> met = new ArrayList<>();
        for (String text : typed) {
            int number = fields.size() + 1;
            RoleField field = visit.role("role-" + number, ROLE, "Role " + number, text);
            if (field.isKnown()) {
                int same = visit.skills().concepts().same(field.role());
                field = met.contains(same) ? field.wrong("This role is there already.") : field;
                met.add(same);
            }
            fields.add(number > MOST_ROLES ? field.wrong("At most five are compared.") : field);
        }
        int most = Math.max(FIELDS, Math.min(MOST_ROLES, fields.size() + 1));
        while (fields.size() < most) {
            int number = fields.size() + 1;
            fields.add(RoleField.empty("role-" + number, ROLE, "Role " + number));
        }
        if (typed.size() == 1 && fields.get(0).isKnown()) {
            fields.set(1, fields.get(1).wrong("Name a second role."));
        }
        return fields;
    }

    private static Map<String, Object> parameters(
            Frame frame, List<RoleField> fields, Optional<ComparedView> answer) {
        return Map.of("frame", frame, "fields", fields, "answer", answer);
    }

    private static WebAnswer file(CareerVisit visit, List<Integer> roles, OutputFormat format) {
        MatrixReport report = new MatrixReport(visit.skills(), visit.naming(), true);
        return CareerTables.table(
                format,
                "roles",
                () ->
                        report.table(
                                visit.career().matrix(roles, List.of()),
                                new EntityCells(visit.naming(), false)));
    }

    private static Map<String, Object> page(
            CareerVisit visit, List<RoleField> fields, List<String> typed, List<Integer> roles) {
        Matrix matrix = visit.career().matrix(roles, List.of());
        int most = visit.query().has("all") ? Integer.MAX_VALUE : SHOWN;
        ComparedRoles compared = ComparedRoles.of(visit.skills(), matrix, visit.naming(), most);
        Portrait portrait = new Portrait(visit.career().graph(), visit.served().limits());
        List<RoleFacts> facts = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            Values fewer = visit.query().without(ROLE, typed.get(i));
            String without = roles.size() > 2 ? PATH + "?" + fewer : "";
            facts.add(RoleFacts.of(visit, portrait, roles.get(i), without));
        }
        List<PageLink> links = new ArrayList<>();
        for (int i = 1; i < roles.size(); i++) {
            String name = visit.naming().of(roles.get(i));
            Values step =
                    Values.NONE
                            .and("from", visit.key(roles.get(0)))
                            .and("to", visit.key(roles.get(i)));
            String from = visit.naming().of(roles.get(0));
            links.add(
                    new PageLink(
                            "What " + from + " lacks for " + name, GapRoute.PATH + "?" + step));
        }
        links.addAll(CareerTables.links(visit.request()));
        Values all = visit.query().without("all").and("all", "yes");
        ComparedView view =
                new ComparedView(facts, alike(visit, roles), compared, PATH + "?" + all, links);
        return parameters(
                visit.frame(String.join(", ", facts.stream().map(RoleFacts::name).toList()), FOR),
                fields,
                Optional.of(view));
    }

    /** How alike each two are, a sentence each. */
    private static List<String> alike(CareerVisit visit, List<Integer> roles) {
        Likeness likeness = visit.served().likeness();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            for (int k = i + 1; k < roles.size(); k++) {
                lines.add(
                        visit.naming().of(roles.get(i))
                                + " and "
                                + visit.naming().of(roles.get(k))
                                + ": "
                                + Naming.rounded(likeness.of(roles.get(i), roles.get(k)), 2));
            }
        }
        return lines;
    }
}
