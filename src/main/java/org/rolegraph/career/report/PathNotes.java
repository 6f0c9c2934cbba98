package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.path.CareerPath;
import org.rolegraph.career.path.Hops;
import org.rolegraph.career.path.StandIn;
import org.rolegraph.career.path.Ways;

/** What must be known to read {@link Ways}, a sentence each. */
final class PathNotes {
    private static final String COSTS =
            "A cost counts what must be learned, more when much at once, and higher job zones: it"
                    + " orders paths, and is neither months nor money.";

    private final SkillGraph graph;
    private final Naming naming;

    PathNotes(SkillGraph graph, Naming naming) {
        this.graph = graph;
        this.naming = naming;
    }

    /** Of at least one path, whose last role asks for the needs. */
    List<String> of(Ways ways, Collection<Need> needs) {
        List<Integer> roles = ways.paths().get(0).roles();
        String from = naming.of(roles.get(0));
        String to = naming.of(roles.get(roles.size() - 1));
        List<String> notes = new ArrayList<>();
        if (ways.straight() != null) {
            notes.add(straight(ways.straight()));
        }
        long known = needs.stream().filter(n -> n.importance() == Importance.ESSENTIAL).count();
        if (known < Hops.LEAST_KNOWN) {
            notes.add(
                    (known == 0 ? "No" : "Only " + known)
                            + (known > 1 ? " essential skills are" : " essential skill is")
                            + " known of "
                            + to
                            + ", so the way there looks easier than it is.");
        }
        if (ways.standIn() != null) {
            notes.add(standIn(ways.standIn(), from));
        }
        for (Ways.LeftOut leftOut : ways.leftOut()) {
            notes.add(
                    Counted.of(leftOut.skills(), "skill")
                            + " that only "
                            + source(leftOut.source())
                            + " asks of "
                            + to
                            + (leftOut.skills() == 1 ? " is" : " are")
                            + " not counted: it says nothing of "
                            + from
                            + ".");
        }
        notes.add(COSTS);
        return notes;
    }

    private static String straight(CareerPath path) {
        return "Straight: cost "
                + HopText.amount(path.cost())
                + (path.hops().size() == 1 ? ", " + path.hops().get(0).stride().words() : "")
                + ".";
    }

    private String standIn(StandIn standIn, String from) {
        return source(graph.concepts().sourceNumber(standIn.by()))
                + " says nothing of "
                + from
                + ": its "
                + naming.of(standIn.by())
                + " stands for it there, titles alike "
                + Naming.rounded(standIn.likeness(), 2)
                + ".";
    }

    private String source(int number) {
        return naming.release(graph.concepts().sourceName(number));
    }
}
