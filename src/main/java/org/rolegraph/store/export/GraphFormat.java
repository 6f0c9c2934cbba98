package org.rolegraph.store.export;

import java.util.Optional;

/** The formats that {@link Export} writes. */
public enum GraphFormat {
    TURTLE("turtle", "text/turtle", "ttl", false),
    TRIG("trig", "application/trig", "trig", true),
    NTRIPLES("ntriples", "application/n-triples", "nt", false),
    NQUADS("nquads", "application/n-quads", "nq", true),
    JSONLD("jsonld", "application/ld+json", "jsonld", true),
    GRAPHML("graphml", "application/graphml+xml", "graphml", true),
    DOT("dot", "text/vnd.graphviz", "gv", true);

    private final String id;
    private final String mediaType;
    private final String extension;
    private final boolean keepsGraphs;

    GraphFormat(String id, String mediaType, String extension, boolean keepsGraphs) {
        this.id = id;
        this.mediaType = mediaType;
        this.extension = extension;
        this.keepsGraphs = keepsGraphs;
    }

    /** The format of this {@link #id}, in lower case. */
    public static Optional<GraphFormat> of(String id) {
        for (GraphFormat format : values()) {
            if (format.id.equals(id)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** As {@code -o} names it. */
    public String id() {
        return id;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of files, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether named graphs are told apart; otherwise they are merged into one. */
    public boolean keepsGraphs() {
        return keepsGraphs;
    }

    /** Whether it is for looking at: it cannot be read back as the same statements. */
    boolean isDrawing() {
        return this == GRAPHML || this == DOT;
    }
}
