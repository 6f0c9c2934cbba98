/**
 * How the two ends of a proposed link are related, by their names and by how they lie among the
 * others: one concept, close, or one broader than the other.
 */
package org.rolegraph.link.relate;
