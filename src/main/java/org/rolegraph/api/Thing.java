package org.rolegraph.api;

import org.rolegraph.store.names.Kind;

/**
 * Something that has a name.
 *
 * @param iri its whole IRI
 * @param label its preferred label in the best of the languages asked for; its short IRI when it
 *     has none
 * @param language of that label, a BCP 47 tag in lower case; empty when unknown
 * @param kind what it is
 * @param source who says so: {@code curated}, {@code esco}, {@code onet}, …
 */
public record Thing(String iri, String label, String language, Kind kind, String source) {}
