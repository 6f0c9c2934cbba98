package org.rolegraph.web.career;

/** A link with its text. */
public record PageLink(String text, String href) {}
