/** Triples read from a published generation: by graph, by number, checked, digested. */
package org.rolegraph.store.triples;
