package org.rolegraph.link.measure;

/**
 * One of what a query was answered with.
 *
 * @param id of a surface form
 */
record Ranked(String id, double score) {}
