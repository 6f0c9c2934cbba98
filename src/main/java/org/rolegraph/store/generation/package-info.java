/**
 * The store's directory: immutable generations, the pointer to the current one, manifests, locks,
 * digests; and {@link org.rolegraph.store.generation.Derived}, the one contract for what is
 * computed beside the triples. No RDF library.
 */
package org.rolegraph.store.generation;
