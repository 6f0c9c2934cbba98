package org.rolegraph.link.score;

/**
 * One name of a concept, as scorers see it.
 *
 * @param id of the name, unique among those of a target
 * @param concept IRI or id of what it names
 * @param preferred whether it is the concept's preferred label
 */
public record Form(String id, String concept, String text, boolean preferred) {}
