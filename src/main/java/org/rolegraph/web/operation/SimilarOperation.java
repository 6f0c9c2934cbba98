package org.rolegraph.web.operation;

import java.util.List;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.SimilarReport;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.career.similar.SimilarRoles;
import org.rolegraph.career.similar.SimilarSkills;
import org.rolegraph.graph.Career;

/** What is like a role or skill. */
final class SimilarOperation {
    private SimilarOperation() {}

    static Operation of() {
        return Operation.ofTable(
                "similar",
                CareerParameters.SHELF,
                "Roles or skills that are like one, the most alike first",
                "Roles are like by what they ask for and do; skills by the roles that ask for both.",
                List.of(
                        OperationParameter.entity("of", "role skill", "The role or skill.")
                                .such("role:data-scientist")
                                .needed(),
                        CareerParameters.role("with", "Compare with this role alone."),
                        CommonParameters.evidence(),
                        CommonParameters.schemes()),
                10,
                Operation.OfTable.of(
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
                                evidence: on what it rests that both have what they share""",
                        SimilarOperation::ask));
    }

    private static void ask(Asked asked, RowPage page) {
        Career career = asked.career();
        Naming names = career.naming();
        int concept = career.roleOrSkill(asked.needed("of"), "of");
        SimilarReport report =
                new SimilarReport(career.graph().skills(), names, asked.flag("evidence"));
        if (career.graph().skills().concepts().isRole(concept)) {
            Likeness likeness = asked.served().likeness();
            SimilarRoles roles =
                    asked.roleIfAny("with")
                            .map(with -> SimilarRoles.between(likeness, concept, with))
                            .orElseGet(
                                    () ->
                                            SimilarRoles.of(
                                                    likeness,
                                                    concept,
                                                    career.schemes(),
                                                    page.enough()));
            page.take(report.table(roles, asked.cells(names)));
            page.note(() -> report.closing(roles));
        } else {
            SimilarSkills skills =
                    SimilarSkills.of(
                            career.graph().skills(), concept, career.schemes(), page.enough());
            page.take(report.table(skills, asked.cells(names)));
            page.note(() -> List.of(report.closing(skills)));
        }
    }
}
