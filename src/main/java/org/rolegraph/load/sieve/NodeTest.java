package org.rolegraph.load.sieve;

/** Whether a node holds to a part of a shape, as Jena would say of it. */
@FunctionalInterface
interface NodeTest {
    /**
     * Whether it does.
     *
     * @param triples the node's own triples, or null where they are not at hand
     */
    boolean passes(long node, SubjectTriples triples);
}
