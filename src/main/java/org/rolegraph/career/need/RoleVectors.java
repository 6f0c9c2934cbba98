package org.rolegraph.career.need;

import org.rolegraph.base.model.SkillKind;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.Duties;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.WordCounts;

/** Makes the vectors of each {@link Part}, from what is told of the roles. */
public final class RoleVectors {
    private RoleVectors() {}

    /** Something that takes the requirements of a row. */
    private interface Taking {
        void take(int requirement, int skill);
    }

    private static Vectors.Builder overRequirements(
            SkillGraph graph, RoleRows rows, Vectors.Builder builder, Taking taking) {
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
            builder.endRow();
        }
        return builder;
    }

    /** Work styles are rated too, and left out: they tell less of likeness than they blur. */
    static Vectors ratings(SkillGraph graph, RoleRows rows) {
        Requirements requirements = graph.requirements();
        boolean[] style = ofKind(graph.concepts(), SkillKind.TRANSVERSAL);
        Vectors.Builder builder = new Vectors.Builder(rows.count(), graph.concepts().count());
        return overRequirements(
                        graph,
                        rows,
                        builder,
                        (requirement, skill) -> {
                            int rating = requirements.rating(requirement);
                            if (rating < 0 || style[requirements.skill(requirement)]) {
                                return;
                            }
                            double score = requirements.ratings().score(rating);
                            if (!Double.isNaN(score)) {
                                builder.add(skill, score);
                            }
                        })
                .standardised();
    }

    static Vectors skills(SkillGraph graph, RoleRows rows) {
        return needs(graph, rows, false);
    }

    static Vectors technologies(SkillGraph graph, RoleRows rows) {
        return needs(graph, rows, true);
    }

    private static Vectors needs(SkillGraph graph, RoleRows rows, boolean technologies) {
        Requirements requirements = graph.requirements();
        boolean[] technology = ofKind(graph.concepts(), SkillKind.TECHNOLOGY);
        Vectors.Builder builder = new Vectors.Builder(rows.count(), graph.concepts().count());
        return overRequirements(
                        graph,
                        rows,
                        builder,
                        (requirement, skill) -> {
                            double weight = requirements.importance(requirement).weight();
                            if (weight > 0
                                    && technology[requirements.skill(requirement)] == technologies
                                    && requirements.rating(requirement) < 0) {
                                builder.add(skill, weight);
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
    static Vectors activities(SkillGraph graph, RoleRows rows) {
        Concepts concepts = graph.concepts();
        Duties duties = graph.duties();
        Vectors.Builder builder = new Vectors.Builder(rows.count(), concepts.count());
        for (int row = 0; row < rows.count(); row++) {
            rows.eachRole(
                    row,
                    role -> {
                        for (int i = duties.byRole().from(role);
                                i < duties.byRole().to(role);
                                i++) {
                            add(graph, duties.byRole().at(i), builder);
                        }
                    });
            builder.endRow();
        }
        return builder.byRarity();
    }

    private static void add(SkillGraph graph, int duty, Vectors.Builder builder) {
        boolean above = false;
        for (int i = graph.broader().from(duty); i < graph.broader().to(duty); i++) {
            int activity = graph.broader().at(i);
            if (graph.concepts().kind(activity) == ConceptKind.DUTY) {
                builder.add(activity, 1);
                above = true;
            }
        }
        if (!above) {
            builder.add(duty, 1);
        }
    }

    static Vectors statements(SkillGraph graph, RoleRows rows) {
        return words(graph.statements(), rows);
    }

    static Vectors titles(SkillGraph graph, RoleRows rows) {
        return words(graph.titles(), rows);
    }

    private static Vectors words(WordCounts words, RoleRows rows) {
        Vectors.Builder builder = new Vectors.Builder(rows.count(), words.wordCount());
        for (int row = 0; row < rows.count(); row++) {
            rows.eachRole(
                    row,
                    role -> {
                        for (int i = words.byRole().from(role); i < words.byRole().to(role); i++) {
                            builder.add(words.byRole().at(i), Math.sqrt(words.count(i)));
                        }
                    });
            builder.endRow();
        }
        return builder.byRarity();
    }
}
