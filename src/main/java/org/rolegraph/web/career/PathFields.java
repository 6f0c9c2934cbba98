package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.career.path.PathRules;
import org.rolegraph.graph.PathQuestion;

/**
 * The form that asks for ways.
 *
 * @param via roles to pass; the last field is empty
 * @param avoid roles to leave out, likewise
 * @param hops changes of roles at most
 * @param monotone whether the level never falls
 * @param trouble what is wrong with all of it together, a sentence each
 */
public record PathFields(
        RoleField from,
        RoleField to,
        List<RoleField> via,
        List<RoleField> avoid,
        int hops,
        boolean monotone,
        List<String> trouble) {
    private static final int HOPS = 4;

    /** Roles of a list at most. */
    private static final int MOST = 4;

    public PathFields {
        via = List.copyOf(via);
        avoid = List.copyOf(avoid);
        trouble = List.copyOf(trouble);
    }

    static PathFields of(CareerVisit visit) {
        RoleField from = visit.role("from", "From");
        RoleField to = visit.role("to", "To");
        boolean asked = !visit.query().pairs().isEmpty();
        List<String> trouble = new ArrayList<>();
        int hops = HOPS;
        try {
            hops = visit.query().first("hops").map(Integer::parseInt).orElse(HOPS);
        } catch (NumberFormatException e) {
            hops = 0;
        }
        if (hops < 1 || hops > PathRules.MOST_HOPS) {
            trouble.add("Changes of roles are a number from 1 to " + PathRules.MOST_HOPS + ".");
            hops = HOPS;
        }
        return new PathFields(
                asked && from.typed().isEmpty() ? from.wrong("Name a role.") : from,
                asked && to.typed().isEmpty() ? to.wrong("Name a role.") : to,
                list(visit, "via", "By way of"),
                list(visit, "avoid", "Not by way of"),
                hops,
                visit.query().has("monotone"),
                trouble);
    }

    private static List<RoleField> list(CareerVisit visit, String name, String label) {
        List<RoleField> list = new ArrayList<>();
        for (String typed : visit.query().all(name)) {
            if (!typed.isBlank() && list.size() < MOST) {
                list.add(visit.role(name + "-" + list.size(), name, label, typed.strip()));
            }
        }
        if (list.size() < MOST) {
            list.add(RoleField.empty(name + "-" + list.size(), name, label));
        }
        return list;
    }

    /** Whether it can be answered. */
    boolean isComplete() {
        return from.isKnown()
                && to.isKnown()
                && trouble.isEmpty()
                && via.stream().noneMatch(RoleField::isWrong)
                && avoid.stream().noneMatch(RoleField::isWrong);
    }

    PathQuestion question(int most) {
        return new PathQuestion(
                from.key(), to.key(), keys(via), keys(avoid), most, hops, null, monotone);
    }

    private static List<String> keys(List<RoleField> fields) {
        return fields.stream().filter(RoleField::isKnown).map(RoleField::key).toList();
    }

    /** This form, with what there is no answer for. */
    PathFields refused(Failure failure) {
        Problem problem = failure.problems().get(0);
        String remedy = problem.remedy().isEmpty() ? "" : " (" + problem.remedy() + ")";
        String sentence =
                CareerVisit.sentence(problem)
                                .replace("--max-hops", "the number of changes,")
                                .replace("--level-monotone", "levels that never fall")
                        + remedy;
        return new PathFields(from, to, via, avoid, hops, monotone, List.of(sentence));
    }

    /** Whether more than the two ends is asked for. */
    public boolean isDetailed() {
        return via.size() > 1 || avoid.size() > 1 || hops != HOPS || monotone || !trouble.isEmpty();
    }
}
