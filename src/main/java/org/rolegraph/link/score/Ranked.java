package org.rolegraph.link.score;

/**
 * One of what a query was answered with.
 *
 * @param id of a surface form
 */
public record Ranked(String id, double score) {}
