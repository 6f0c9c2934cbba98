/**
 * TDB2's files opened for reading alone, and the ids of its terms: what Jena's own opening cannot
 * do, which wants to write, and takes different values for one. Made of public classes of Jena's
 * that are no promised API; {@code ReadOnlyTdbTest} fails first when one of them changes.
 */
package org.rolegraph.store.tdb;
