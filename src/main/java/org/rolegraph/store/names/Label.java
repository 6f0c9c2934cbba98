package org.rolegraph.store.names;

/**
 * A name as its source writes it.
 *
 * @param text never empty
 * @param language BCP 47 tag in lower case, or empty when unknown
 */
public record Label(String text, String language) {}
