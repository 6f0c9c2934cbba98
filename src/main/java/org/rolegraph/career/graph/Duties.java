package org.rolegraph.career.graph;

import java.util.Optional;
import org.rolegraph.base.section.SectionFile;

/** What people in roles do. */
public final class Duties {
    private final NumberRows byRole;
    private final int[] core;
    private final int[] evidence;

    Duties(SectionFile file) {
        byRole = NumberRows.of(file, GraphSection.DUTY_ROWS, GraphSection.DUTY);
        core = file.ints(GraphSection.DUTY_CORE);
        evidence = file.ints(GraphSection.DUTY_EVIDENCE);
    }

    /** By role: the concepts of its duties; a place in it is what the other methods take. */
    public NumberRows byRole() {
        return byRole;
    }

    /** Whether it is at the core of the role, if its source tells. */
    public Optional<Boolean> isCore(int place) {
        return core[place] == SkillGraph.NONE ? Optional.empty() : Optional.of(core[place] == 1);
    }

    /** The number of its list of {@link SkillGraph#evidences}. */
    public int evidence(int place) {
        return evidence[place];
    }
}
