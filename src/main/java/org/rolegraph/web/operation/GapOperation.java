package org.rolegraph.web.operation;

import java.util.List;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.HeldSkills;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.GapReport;
import org.rolegraph.career.report.GapTable;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.HeldByName;
import org.rolegraph.web.operation.OperationParameter.Occurs;

/** What there is to learn for a role. */
final class GapOperation {
    /** Names that may fail to resolve before the rest is not looked at. */
    private static final int MOST_UNKNOWN = 50;

    private GapOperation() {}

    static Operation of() {
        return Operation.ofTable(
                "gap",
                CareerParameters.SHELF,
                "What there is to learn for a role, and what is held that is nearest to it",
                "What is held is a role, skills, or both. docs/gaps.md has the formulas.",
                List.of(
                        CareerParameters.role("to", "The role to reach.")
                                .such("role:data-scientist")
                                .needed(),
                        CareerParameters.role("from", "A role that is held.")
                                .such("role:data-analyst"),
                        OperationParameter.entity(
                                        "have",
                                        "skill",
                                        "Skills that are held, each perhaps with its level from 0"
                                                + " to 7: SQL=4.")
                                .occurring(Occurs.LISTED),
                        OperationParameter.flag(
                                "skip-unknown",
                                "Go on without the skills whose names name nothing, or several."),
                        CommonParameters.evidence(),
                        CommonParameters.schemes()),
                CommonParameters.ROWS,
                Operation.OfTable.of(
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
                                + CareerParameters.GROUNDS,
                        GapOperation::ask));
    }

    private static void ask(Asked asked, RowPage page) {
        Career career = asked.career();
        int target = asked.role("to");
        Holdings holdings =
                asked.roleIfAny("from")
                        .map(from -> Holdings.of(career.needs(), from))
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
        SkillGraph graph = career.graph().skills();
        page.take(new GapTable(graph, names, asked.flag("evidence")).of(gap, asked.cells(names)));
        page.note(
                () -> unknown.list().stream().map(each -> "left out: " + each.message()).toList());
        page.note(() -> List.of(new GapReport(graph, names).coverage(gap)));
    }
}
