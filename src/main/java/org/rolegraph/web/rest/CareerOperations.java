package org.rolegraph.web.rest;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.need.HeldSkills;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.GapTable;
import org.rolegraph.career.report.GraphCoverage;
import org.rolegraph.career.report.MatrixReport;
import org.rolegraph.career.report.PathReport;
import org.rolegraph.career.report.SimilarReport;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.career.similar.SimilarRoles;
import org.rolegraph.career.similar.SimilarSkills;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.HeldByName;
import org.rolegraph.graph.PathAnswer;
import org.rolegraph.graph.PathQuestion;
import org.rolegraph.web.rest.RestParameter.Occurs;

/** The career questions as operations; their tables are those of the commands. */
final class CareerOperations {
    private static final String SHELF = "questions";
    private static final String ROLE = "role";

    /** Names that may fail to resolve before the rest is not looked at. */
    private static final int MOST_UNKNOWN = 50;

    private static final String GROUNDS =
            """
            evidence: what it rests on
            reference: where that is from
            locator: where in it
            """;

    private CareerOperations() {}

    static List<Operation> all() {
        return List.of(gap(), path(), similar(), matrix(), coverage());
    }

    private static Operation table(
            String name,
            String summary,
            String text,
            List<RestParameter> own,
            List<RestParameter> rows,
            Operation.OfTable answering) {
        List<RestParameter> parameters = new ArrayList<>(own);
        parameters.addAll(rows);
        parameters.add(CommonParameters.languages());
        return new Operation(
                OpenApi.ROOT + "/" + name,
                name,
                SHELF,
                summary,
                text,
                parameters,
                CommonParameters.TABLES,
                answering);
    }

    private static Operation gap() {
        return table(
                "gap",
                "What there is to learn for a role, and what is held that is nearest to it",
                "What is held is a role, skills, or both. docs/gaps.md has the formulas.",
                List.of(
                        RestParameter.entity("to", ROLE, "The role to reach.")
                                .such("role:data-scientist")
                                .needed(),
                        RestParameter.entity("from", ROLE, "A role that is held.")
                                .such("role:data-analyst"),
                        RestParameter.entity(
                                        "have",
                                        "skill",
                                        "Skills that are held, each perhaps with its level from 0"
                                                + " to 7: SQL=4.")
                                .occurring(Occurs.LISTED),
                        RestParameter.flag(
                                "skip-unknown",
                                "Go on without the skills whose names name nothing, or several."),
                        CommonParameters.evidence(),
                        CommonParameters.schemes()),
                CommonParameters.ofTables(),
                new Operation.OfTable(
                        AnswerColumn.of(
                                """
                                status: missing, shallow, deeper or held
                                skill (entity): what is asked for
                                importance: how much
                                demand: hot or in demand, of a technology
                                weight: importance x rarity x demand, by which rows are ordered
                                effort: how far what is held is from it, from 0 to 1
                                band: the same in a word
                                elsewhere: yes where only others ask for it
                                score: of the importance, as a survey measured it
                                lower: end of its interval
                                upper: end of its interval
                                respondents: of the survey
                                level: that is asked for
                                heldScore: of what is held
                                heldLevel: of what is held
                                scoreGap: between the two scores
                                levelGap: between the two levels
                                nearest (entity): what is held that is nearest
                                by: what makes it near
                                closeness: how near, from 0 to 1
                                through (entity): the role that asks for it, where another does
                                link: between that role and the one to reach
                                source: that says so
                                """
                                        + GROUNDS),
                        false,
                        CareerOperations::gap));
    }

    private static void gap(Asked asked, RowPage page) {
        Career career = asked.career();
        int target = career.role(asked.needed("to"), "to");
        Holdings holdings =
                asked.text("from")
                        .map(from -> Holdings.of(career.needs(), career.role(from, "from")))
                        .orElseGet(Holdings::none);
        List<String> have = asked.texts("have");
        if (asked.text("from").isEmpty() && have.isEmpty()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("gap"),
                    "nothing is said to be held",
                    "give a role with from, or skills with have");
        }
        Problems wrong = new Problems();
        Location where = Location.of("have");
        List<HeldSkills.Named> named =
                have.stream().map(text -> HeldSkills.ofArgument(text, where, wrong)).toList();
        wrong.stopOnErrors(Exit.DATA);
        Problems unknown = new Problems();
        HeldByName skills = new HeldByName(career, holdings, unknown::add);
        for (HeldSkills.Named each : named) {
            if (unknown.list().size() < MOST_UNKNOWN || asked.flag("skip-unknown")) {
                skills.add(each);
            }
        }
        if (!asked.flag("skip-unknown") && !unknown.list().isEmpty()) {
            throw new Failure(Exit.NOT_FOUND, unknown.list());
        }
        Naming names = career.naming();
        Gap gap = Gap.of(career.needs(), target, holdings);
        GapTable table = new GapTable(career.graph().skills(), names, asked.flag("evidence"));
        page.take(table.of(gap, asked.cells(names)));
    }

    private static Operation path() {
        return table(
                "path",
                "The cheapest ways from one role to another, and what each step takes",
                "Costs order paths and tell neither months nor money. docs/paths.md has the"
                        + " formula.",
                List.of(
                        RestParameter.entity("from", ROLE, "Where it begins.")
                                .such("role:data-analyst")
                                .needed(),
                        RestParameter.entity("to", ROLE, "Where it ends.")
                                .such("role:data-scientist")
                                .needed(),
                        RestParameter.whole("k", 1, 20, "So many paths at most.").usually("3"),
                        RestParameter.whole("max-hops", 1, 12, "So many changes of roles at most.")
                                .usually("4"),
                        RestParameter.whole(
                                "max-new-skills",
                                0,
                                1_000_000,
                                "In no hop more than so many essential skills that no role before"
                                        + " asks for."),
                        RestParameter.entity(
                                        "via",
                                        ROLE,
                                        "A role to pass, worth it or not; several in their order.")
                                .occurring(Occurs.AGAIN),
                        RestParameter.entity("avoid", ROLE, "A role to leave out.")
                                .occurring(Occurs.AGAIN),
                        RestParameter.flag(
                                "level-monotone",
                                "Never to a lower job zone, or ISCO skill level where one of the"
                                        + " two has no zone."),
                        CommonParameters.evidence(),
                        CommonParameters.schemes()),
                CommonParameters.ofTables(),
                new Operation.OfTable(
                        AnswerColumn.of(
                                """
                                path: its number
                                hop: its number in the path
                                from (entity): the role before it
                                to (entity): the role after it
                                cost: of the hop
                                size: of it in words
                                shortage: of skills, which is part of the cost
                                jobZonesUp: how many job zones it leads up
                                newSkills: how many skills are new in it
                                skill (entity): a new one
                                through (entity): the role that asks for it, where another does
                                source: that says so
                                """
                                        + GROUNDS),
                        false,
                        CareerOperations::path));
    }

    private static void path(Asked asked, RowPage page) {
        PathQuestion question =
                new PathQuestion(
                        asked.needed("from"),
                        asked.needed("to"),
                        asked.texts("via"),
                        asked.texts("avoid"),
                        asked.whole("k").orElseThrow(),
                        asked.whole("max-hops").orElseThrow(),
                        asked.whole("max-new-skills").orElse(null),
                        asked.flag("level-monotone"));
        Career career = asked.career();
        PathAnswer answer =
                PathAnswer.of(career, career.paths(asked.served().shortage()), question);
        Naming names = answer.names();
        PathReport report = new PathReport(career.graph().skills(), names, asked.flag("evidence"));
        page.take(report.table(answer.ways(), asked.cells(names)));
    }

    private static Operation similar() {
        return table(
                "similar",
                "Roles or skills that are like one, the most alike first",
                "Roles are like by what they ask for and do; skills by the roles that ask for both.",
                List.of(
                        RestParameter.entity("of", "role skill", "The role or skill.")
                                .such("role:data-scientist")
                                .needed(),
                        RestParameter.entity("with", ROLE, "Compare with this role alone."),
                        CommonParameters.evidence(),
                        CommonParameters.schemes()),
                CommonParameters.ofTables(10),
                new Operation.OfTable(
                        AnswerColumn.of(
                                """
                                role (entity): that is like it
                                skill (entity): that is like it
                                likeness: from 0 to 1
                                ratings: the part of surveys
                                skills: the part of skills
                                technologies: the part of technologies
                                activities: the part of activities
                                statements: the part of duties
                                titles: the part of titles
                                overlap: share of what either asks for that both do
                                by: the source that says of both what they ask for
                                note: what must be known to read the row
                                both: what both ask for
                                here: what only the first asks for
                                there: what only the other asks for
                                roles: that ask for both
                                evidence: on what it rests that both have what they share"""),
                        false,
                        CareerOperations::similar));
    }

    private static void similar(Asked asked, RowPage page) {
        Career career = asked.career();
        Naming names = career.naming();
        int concept = career.roleOrSkill(asked.needed("of"), "of");
        SimilarReport report =
                new SimilarReport(career.graph().skills(), names, asked.flag("evidence"));
        if (career.graph().skills().concepts().isRole(concept)) {
            Likeness likeness = asked.served().likeness();
            SimilarRoles roles =
                    asked.text("with")
                            .map(
                                    with ->
                                            SimilarRoles.between(
                                                    likeness, concept, career.role(with, "with")))
                            .orElseGet(
                                    () ->
                                            SimilarRoles.of(
                                                    likeness,
                                                    concept,
                                                    career.schemes(),
                                                    page.enough()));
            page.take(report.table(roles, asked.cells(names)));
        } else {
            SimilarSkills skills =
                    SimilarSkills.of(
                            career.graph().skills(), concept, career.schemes(), page.enough());
            page.take(report.table(skills, asked.cells(names)));
        }
    }

    private static Operation matrix() {
        return table(
                "matrix",
                "Which roles ask for which skills",
                "The skills that most of the roles ask for come first. Beside the skill there is a"
                        + " column for each role, called by its name.",
                List.of(
                        RestParameter.entity("role", ROLE, "Roles.")
                                .occurring(Occurs.AGAIN)
                                .such("role:data-scientist"),
                        RestParameter.text(
                                "group",
                                "All roles whose ISCO group, or whose O*NET-SOC code, begins so:"
                                        + " 2512, 15-12."),
                        RestParameter.flag(
                                "evidence", "A row each requirement, with what it rests on."),
                        CommonParameters.schemes()),
                CommonParameters.ofTables(),
                new Operation.OfTable(
                        AnswerColumn.of(
                                """
                                skill (entity): that is asked for
                                role (entity): that asks for it, with evidence
                                importance: how much, with evidence
                                through (entity): the role that asks for it, where another does
                                source: that says so
                                """
                                        + GROUNDS),
                        true,
                        CareerOperations::matrix));
    }

    private static void matrix(Asked asked, RowPage page) {
        Career career = asked.career();
        Naming names = career.naming();
        Matrix matrix =
                career.matrix(
                        career.roles(asked.texts("role"), asked.text("group").orElse(null)),
                        List.of());
        MatrixReport report =
                new MatrixReport(career.graph().skills(), names, asked.flag("evidence"));
        page.take(report.table(matrix, asked.cells(names)));
    }

    private static Operation coverage() {
        return table(
                "coverage",
                "What the career questions can rest on, source by source",
                "",
                List.of(),
                CommonParameters.ofTables(),
                new Operation.OfTable(
                        AnswerColumn.of(
                                """
                                source: of what is counted, or all
                                roles: how many
                                with requirements: roles of which it is known what they ask for
                                with duties: roles of which duties are known
                                linked roles: roles that are linked to others
                                skills: how many
                                linked skills: skills that are linked to others
                                requirements: how many
                                with scores: requirements that a survey measured
                                with levels: requirements of which the level is known
                                with evidence: requirements that say on what they rest
                                release: that is loaded"""),
                        false,
                        CareerOperations::coverage));
    }

    /** As the command: people read it fact by fact. */
    private static void coverage(Asked asked, RowPage page) {
        GraphCoverage coverage = new GraphCoverage(asked.graph().skills());
        page.take(
                asked.isForPeople() ? coverage.byFact() : coverage.table(asked.career().naming()));
    }
}
