package org.rolegraph.skills;

/** What a concept of the graph is; the first that fits counts. */
public enum ConceptKind {
    /** A role, or an organization's own version of one. */
    ROLE,
    SKILL,
    /** A responsibility: a task, a work activity. */
    DUTY,
    /** Something above the others in a hierarchy, or linked to them. */
    OTHER
}
