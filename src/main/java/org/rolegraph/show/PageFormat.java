package org.rolegraph.show;

import org.rolegraph.base.problem.OutputFormat;

/** The formats of all that is known of one entity. */
public enum PageFormat implements OutputFormat {
    /** For a terminal: what is long is cut. */
    TEXT("text/plain", "txt"),
    /** One object: the properties, and the answer of each section's query, whole. */
    JSON("application/json", "json"),
    /** A document, whole; entities are links. */
    MARKDOWN("text/markdown", "md"),
    /** One file that needs nothing else, whole; entities are links. */
    HTML("text/html", "html");

    private final String mediaType;
    private final String extension;

    PageFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String extension() {
        return extension;
    }
}
