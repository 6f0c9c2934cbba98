/**
 * The graph for Java programs: {@link org.rolegraph.api.RoleGraph} and the records that it answers
 * with. It stands on the same classes as the command line; {@code docs/java.md} shows a whole
 * program.
 *
 * <p>Nothing is null unless it is said; lists cannot be changed. What cannot be done is a {@link
 * org.rolegraph.base.problem.Failure}, with the exit code that the command would end with and
 * problems that say where, what and how to correct it.
 */
package org.rolegraph.api;
