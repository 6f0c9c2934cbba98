/**
 * A shape checked by numbers of terms: finds the few nodes that may be at fault, which SHACL then
 * looks at.
 */
package org.rolegraph.load.sieve;
