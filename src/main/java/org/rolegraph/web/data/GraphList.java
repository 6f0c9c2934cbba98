package org.rolegraph.web.data;

/**
 * A graph in the list of them.
 *
 * @param title what its source is called
 * @param link to it in Turtle
 */
public record GraphList(String iri, String title, long triples, String link) {}
