package org.rolegraph.web.operation;

import java.util.List;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.MatrixReport;
import org.rolegraph.graph.Career;
import org.rolegraph.web.operation.OperationParameter.Occurs;

/** Which roles ask for which skills. */
final class MatrixOperation {
    private MatrixOperation() {}

    static Operation of() {
        return Operation.ofTable(
                "matrix",
                CareerParameters.SHELF,
                "Which roles ask for which skills",
                "The skills that most of the roles ask for come first. Beside the skill there is a"
                        + " column for each role, called by its name.",
                List.of(
                        CareerParameters.role("role", "Roles.")
                                .occurring(Occurs.AGAIN)
                                .such("role:data-scientist"),
                        OperationParameter.text(
                                "group",
                                "All roles whose ISCO group, or whose O*NET-SOC code, begins so:"
                                        + " 2512, 15-12."),
                        OperationParameter.flag(
                                "evidence", "A row each requirement, with what it rests on."),
                        CommonParameters.schemes()),
                CommonParameters.ROWS,
                new Operation.OfTable(
                        AnswerColumn.of(
                                """
                                skill (entity): that is asked for
                                role (entity): that asks for it, with evidence
                                importance: how much, with evidence
                                through (entity): the role that asks for it, where another does
                                source: that says so
                                """
                                        + CareerParameters.GROUNDS),
                        true,
                        MatrixOperation::ask));
    }

    private static void ask(Asked asked, RowPage page) {
        Career career = asked.career();
        Naming names = career.naming();
        Matrix matrix =
                career.matrix(
                        career.roles(asked.texts("role"), asked.text("group").orElse(null)),
                        List.of());
        MatrixReport report =
                new MatrixReport(career.graph().skills(), names, asked.flag("evidence"));
        page.take(report.table(matrix, asked.cells(names)));
        page.note(() -> List.of(report.coverage(matrix)));
    }
}
