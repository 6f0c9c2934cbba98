package org.rolegraph.career.need;

import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.sparse.SparseRows;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.Duties;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.WordCounts;

/** Makes the vectors of each {@link Part}, from what is told of the roles. */
final class RoleVectors {
    private RoleVectors() {}

    /** Something that takes the requirements of a row. */
    private interface Taking {
        void take(int requirement, int skill);
    }

    private static RawVectors overRequirements(
            SkillGraph graph, RoleRows rows, RawVectors raw, Taking taking) {
        Requirements requirements = graph.requirements();
        int[] same = graph.concepts().same();
        for (int row = 0; row < rows.count(); row++) {
            rows.eachRole(
                    row,
                    role -> {
                        int to = requirements.byRole().to(role);
                        for (int i = requirements.byRole().from(role); i < to; i++) {
                            taking.take(i, same[requirements.skill(i)]);
                        }
                    });
            raw.endRow();
        }
        return raw;
    }

    /** Work styles are rated too, and left out: they tell less of likeness than they blur. */
    static SparseRows ratings(SkillGraph graph, RoleRows rows) {
        Requirements requirements = graph.requirements();
        RawVectors raw = new RawVectors(rows.count(), graph.concepts().count());
        return overRequirements(
                        graph,
                        rows,
                        raw,
                        (requirement, skill) -> {
                            if (requirements.isSurveyed(requirement)
                                    && !requirements.isStyleOfWork(requirement)) {
                                raw.add(skill, requirements.score(requirement));
                            }
                        })
                .standardised();
    }

    static SparseRows skills(SkillGraph graph, RoleRows rows) {
        return needs(graph, rows, false);
    }

    static SparseRows technologies(SkillGraph graph, RoleRows rows) {
        return needs(graph, rows, true);
    }

    private static SparseRows needs(SkillGraph graph, RoleRows rows, boolean technologies) {
        Requirements requirements = graph.requirements();
        boolean[] technology = ofKind(graph.concepts(), SkillKind.TECHNOLOGY);
        RawVectors raw = new RawVectors(rows.count(), graph.concepts().count());
        return overRequirements(
                        graph,
                        rows,
                        raw,
                        (requirement, skill) -> {
                            double weight = requirements.importance(requirement).weight();
                            if (weight > 0
                                    && technology[requirements.skill(requirement)] == technologies
                                    && requirements.rating(requirement) < 0) {
                                raw.add(skill, weight);
                            }
                        })
                .byRarity();
    }

    private static boolean[] ofKind(Concepts concepts, SkillKind kind) {
        boolean[] of = new boolean[concepts.count()];
        int first = concepts.first(ConceptKind.SKILL);
        for (int i = first; i < first + concepts.count(ConceptKind.SKILL); i++) {
            of[i] = concepts.isOfKind(i, kind);
        }
        return of;
    }

    /** A duty counts by the duties above it, if there are any: a task by its work activities. */
    static SparseRows activities(SkillGraph graph, RoleRows rows) {
        Concepts concepts = graph.concepts();
        Duties duties = graph.duties();
        RawVectors raw = new RawVectors(rows.count(), concepts.count());
        for (int row = 0; row < rows.count(); row++) {
            rows.eachRole(
                    row,
                    role -> {
                        for (int i = duties.byRole().from(role);
                                i < duties.byRole().to(role);
                                i++) {
                            add(graph, duties.byRole().at(i), raw);
                        }
                    });
            raw.endRow();
        }
        return raw.byRarity();
    }

    private static void add(SkillGraph graph, int duty, RawVectors raw) {
        boolean above = false;
        for (int i = graph.broader().from(duty); i < graph.broader().to(duty); i++) {
            int activity = graph.broader().at(i);
            if (graph.concepts().kind(activity) == ConceptKind.DUTY) {
                raw.add(activity, 1);
                above = true;
            }
        }
        if (!above) {
            raw.add(duty, 1);
        }
    }

    static SparseRows statements(SkillGraph graph, RoleRows rows) {
        return words(graph.statements(), rows);
    }

    static SparseRows titles(SkillGraph graph, RoleRows rows) {
        return words(graph.titles(), rows);
    }

    private static SparseRows words(WordCounts words, RoleRows rows) {
        RawVectors raw = new RawVectors(rows.count(), words.wordCount());
        for (int row = 0; row < rows.count(); row++) {
            rows.eachRole(
                    row,
                    role -> {
                        for (int i = words.byRole().from(role); i < words.byRole().to(role); i++) {
                            raw.add(words.byRole().at(i), Math.sqrt(words.count(i)));
                        }
                    });
            raw.endRow();
        }
        return raw.byRarity();
    }
}
