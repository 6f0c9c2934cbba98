/**
 * Facts as quads in their graphs, and what a load computes of all quads: what joins, what is
 * counted.
 */
package org.rolegraph.load.quads;
