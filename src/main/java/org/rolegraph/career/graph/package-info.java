/**
 * What roles need, what people in them do, and how all that hangs together, as arrays in one mapped
 * file that is opened without an RDF library: {@link org.rolegraph.career.graph.SkillGraph}, which
 * {@link org.rolegraph.career.build.SkillGraphFile} builds from the triples of a generation.
 *
 * <p>Names of concepts are not in it: {@code names} has them, in all languages.
 */
package org.rolegraph.career.graph;
