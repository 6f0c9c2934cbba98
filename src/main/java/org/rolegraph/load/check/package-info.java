/**
 * Whether a graph holds to the ontology: the shapes of {@code ontology/shapes.ttl} and rules that
 * SHACL core cannot say cheaply. Both give the same {@link org.rolegraph.base.problem.Problem}s, in
 * the same order for the same graph. {@link org.rolegraph.load.check.Checker} is the door.
 */
package org.rolegraph.load.check;
