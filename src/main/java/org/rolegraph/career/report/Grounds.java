package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rolegraph.career.graph.Duties;
import org.rolegraph.career.graph.Evidences;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.Part;
import org.rolegraph.career.similar.Comparison;

/** On what it rests that a role needs a skill or has a duty, in words. */
final class Grounds {
    private final SkillGraph graph;
    private final Needs needs;
    private final Naming naming;

    Grounds(SkillGraph graph, Naming naming) {
        this.graph = graph;
        this.needs = new Needs(graph);
        this.naming = naming;
    }

    /** The evidence of a need, a line each. */
    List<String> lines(Need need) {
        return graph.evidences().list(graph.requirements().evidence(need.requirement())).stream()
                .map(this::words)
                .distinct()
                .toList();
    }

    /** The level that is needed, or NaN. */
    double level(Need need) {
        return needs.level(need);
    }

    /** The evidence of a need. */
    String of(Need need) {
        return words(graph.requirements().evidence(need.requirement()));
    }

    /** The evidence of what a role, or one that stands in for it, needs or does; may be empty. */
    String of(int role, Comparison.Feature feature) {
        if (feature.part() != Part.ACTIVITIES) {
            Need need = needs.all(role).get(needs.one(feature.concept()));
            return need == null ? "" : of(need);
        }
        List<Integer> roles = new ArrayList<>(List.of(role));
        new Kin(graph).all(role).forEach(relative -> roles.add(relative.role()));
        Duties duties = graph.duties();
        for (int each : roles) {
            for (int i = duties.byRole().from(each); i < duties.byRole().to(each); i++) {
                if (isOf(duties.byRole().at(i), feature.concept())) {
                    return words(duties.evidence(i));
                }
            }
        }
        return "";
    }

    private boolean isOf(int duty, int activity) {
        if (duty == activity) {
            return true;
        }
        for (int above : graph.broader().of(duty)) {
            if (above == activity) {
                return true;
            }
        }
        return false;
    }

    private String words(int list) {
        return graph.evidences().list(list).stream()
                .map(this::words)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String words(Evidences.Piece piece) {
        return naming.name(piece.reference())
                + (piece.locator().isEmpty() ? "" : ", " + piece.locator());
    }
}
