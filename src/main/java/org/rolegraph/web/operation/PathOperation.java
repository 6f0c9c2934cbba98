package org.rolegraph.web.operation;

import java.util.List;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.PathReport;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.PathAnswer;
import org.rolegraph.graph.PathQuestion;
import org.rolegraph.web.operation.OperationParameter.Occurs;

/** Ways from one role to another. */
final class PathOperation {
    private PathOperation() {}

    static Operation of() {
        return Operation.ofTable(
                "path",
                CareerParameters.SHELF,
                "The cheapest ways from one role to another, and what each step takes",
                "Costs order paths and tell neither months nor money. docs/paths.md has the"
                        + " formula.",
                List.of(
                        CareerParameters.role("from", "Where it begins.")
                                .such("role:data-analyst")
                                .needed(),
                        CareerParameters.role("to", "Where it ends.")
                                .such("role:data-scientist")
                                .needed(),
                        OperationParameter.whole("k", 1, 20, "So many paths at most.").usually("3"),
                        OperationParameter.whole(
                                        "max-hops", 1, 12, "So many changes of roles at most.")
                                .usually("4"),
                        OperationParameter.whole(
                                "max-new-skills",
                                0,
                                1_000_000,
                                "In no hop more than so many essential skills that no role before"
                                        + " asks for."),
                        CareerParameters.role(
                                        "via",
                                        "A role to pass, worth it or not; several in their order.")
                                .occurring(Occurs.AGAIN),
                        CareerParameters.role("avoid", "A role to leave out.")
                                .occurring(Occurs.AGAIN),
                        OperationParameter.flag(
                                "level-monotone",
                                "Never to a lower job zone, or ISCO skill level where one of the"
                                        + " two has no zone."),
                        CommonParameters.evidence(),
                        CommonParameters.schemes()),
                CommonParameters.ROWS,
                Operation.OfTable.of(
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
                                + CareerParameters.GROUNDS,
                        PathOperation::ask));
    }

    private static void ask(Asked asked, RowPage page) {
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
        page.note(() -> report.notes(answer.ways()));
        page.note(() -> List.of(report.coverage(answer.ways())));
    }
}
