package org.rolegraph.load.sieve;

/** Whether the values of one property hold to a part of a shape, as Jena would say of them. */
@FunctionalInterface
interface ValueCheck {
    /** Whether the objects at {@code from}, and on before {@code to}, do. */
    boolean passes(SubjectTriples triples, int from, int to);
}
