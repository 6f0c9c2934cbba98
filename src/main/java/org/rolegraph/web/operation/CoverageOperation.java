package org.rolegraph.web.operation;

import java.util.List;
import org.rolegraph.career.report.GraphCoverage;

/** What the career questions can rest on. */
final class CoverageOperation {
    private CoverageOperation() {}

    static Operation of() {
        return Operation.ofTable(
                "coverage",
                CareerParameters.SHELF,
                "What the career questions can rest on, source by source",
                "",
                List.of(),
                CommonParameters.ROWS,
                Operation.OfTable.of(
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
                                release: that is loaded""",
                        CoverageOperation::ask));
    }

    /** As the command: people read it fact by fact. */
    private static void ask(Asked asked, RowPage page) {
        GraphCoverage coverage =
                asked.served()
                        .made(
                                GraphCoverage.class,
                                served -> new GraphCoverage(served.graph().skills()));
        page.take(
                asked.isForPeople() ? coverage.byFact() : coverage.table(asked.career().naming()));
    }
}
