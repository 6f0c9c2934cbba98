package org.rolegraph.web.career;

/**
 * What may have been meant by a name.
 *
 * @param text what it is called
 * @param note what it is, and of whom
 * @param href the same page with it in the place of the name
 */
public record MeantName(String text, String note, String href) {}
