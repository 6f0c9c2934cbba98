/**
 * Finds an entity by id, IRI, CURIE or label.
 *
 * <p>{@link org.rolegraph.store.names.LabelFile} (exact look-up, completion, labels for display) is
 * one mapped file that costs nothing to open; {@link org.rolegraph.store.text.TextIndex} (inflected
 * words, beginnings, misspellings) is a Lucene index that is opened only when the file does not
 * suffice. {@link org.rolegraph.names.Resolver} makes one entity of what a user typed, {@link
 * org.rolegraph.ask.search.Search} lists what may be meant. No RDF library.
 */
package org.rolegraph.store.names;
