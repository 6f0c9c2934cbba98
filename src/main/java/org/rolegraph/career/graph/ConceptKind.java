package org.rolegraph.career.graph;

/** What a concept of the graph is; the first that fits counts. */
public enum ConceptKind {
    /** A role, or an organization's own version of one. */
    ROLE(0),
    SKILL(1),
    /** A responsibility: a task, a work activity. */
    DUTY(2),
    /** Something above the others in a hierarchy, or linked to them. */
    OTHER(3);

    private final int place;

    ConceptKind(int place) {
        this.place = place;
    }

    /** Its place in the order of concepts, from 0. */
    int place() {
        return place;
    }
}
