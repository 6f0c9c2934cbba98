package org.rolegraph.web.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.career.graph.Duties;
import org.rolegraph.career.graph.Evidences;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Naming;
import org.rolegraph.graph.Career;

/**
 * What people in a role do: its own duties and those of the roles that are one with it; where there
 * are none, those of the nearest role that has some.
 */
public final class RoleDuties {
    /**
     * One of them.
     *
     * @param note whether it is at the core of the role, where its source tells; may be empty
     */
    public record Duty(String text, String iri, String note, List<NeedGround> grounds) {}

    private RoleDuties() {}

    static List<Duty> of(Career career, int role) {
        SkillGraph graph = career.needs().graph();
        Naming naming = career.naming();
        Kin kin = new Kin(graph);
        Map<Integer, Duty> duties = new LinkedHashMap<>();
        add(graph, naming, new Kin.Relative(role, role, null), duties);
        kin.ones(role).forEach(one -> add(graph, naming, one, duties));
        for (Kin.Relative near : kin.near(role)) {
            if (duties.isEmpty()) {
                add(graph, naming, near, duties);
            }
        }
        return List.copyOf(duties.values());
    }

    private static void add(
            SkillGraph graph, Naming naming, Kin.Relative of, Map<Integer, Duty> known) {
        Duties duties = graph.duties();
        for (int i = duties.byRole().from(of.role()); i < duties.byRole().to(of.role()); i++) {
            int duty = duties.byRole().at(i);
            List<NeedGround> grounds = new ArrayList<>();
            for (Evidences.Piece piece : graph.evidences().list(duties.evidence(i))) {
                boolean own = of.kind() == null;
                grounds.add(
                        new NeedGround(
                                naming.name(piece.reference()),
                                piece.reference(),
                                piece.locator(),
                                piece.iri(),
                                "",
                                own ? "" : naming.of(of.role()),
                                own ? "" : naming.iri(of.role()),
                                own ? "" : NeedLines.relation(of.kind())));
            }
            String core = duties.isCore(i).map(is -> is ? "core" : "supplemental").orElse("");
            known.putIfAbsent(duty, new Duty(naming.of(duty), naming.iri(duty), core, grounds));
        }
    }
}
