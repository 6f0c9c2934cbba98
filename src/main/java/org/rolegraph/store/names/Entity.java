package org.rolegraph.store.names;

/**
 * Something that has a name.
 *
 * @param iri its whole IRI
 * @param kind what it is
 * @param source who describes it: {@code curated}, {@code esco}, {@code onet}, {@code user}, …; the
 *     IRI of the graph when it is none of rolegraph's
 */
public record Entity(String iri, Kind kind, String source) {}
