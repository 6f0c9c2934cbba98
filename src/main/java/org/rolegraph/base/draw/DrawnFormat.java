package org.rolegraph.base.draw;

import org.rolegraph.base.problem.OutputFormat;

/** The formats of what is drawn: files that need nothing else, to be looked at in a browser. */
public enum DrawnFormat implements OutputFormat {
    /** An {@link HtmlPage}. */
    HTML("text/html", "html"),
    /** A {@link Svg}. */
    SVG("image/svg+xml", "svg");

    private final String mediaType;
    private final String extension;

    DrawnFormat(String mediaType, String extension) {
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
