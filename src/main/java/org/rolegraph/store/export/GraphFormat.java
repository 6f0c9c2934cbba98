package org.rolegraph.store.export;

import org.rolegraph.base.problem.OutputFormat;

/** The formats that {@link Export} writes. */
public enum GraphFormat implements OutputFormat {
    TURTLE("text/turtle", "ttl", false),
    TRIG("application/trig", "trig", true),
    NTRIPLES("application/n-triples", "nt", false),
    NQUADS("application/n-quads", "nq", true),
    JSONLD("application/ld+json", "jsonld", true),
    RDFXML("application/rdf+xml", "rdf", false),
    GRAPHML("application/graphml+xml", "graphml", true),
    DOT("text/vnd.graphviz", "gv", true);

    private final String mediaType;
    private final String extension;
    private final boolean keepsGraphs;

    GraphFormat(String mediaType, String extension, boolean keepsGraphs) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.keepsGraphs = keepsGraphs;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String extension() {
        return extension;
    }

    /** Whether named graphs are kept apart; otherwise they are merged into one. */
    public boolean keepsGraphs() {
        return keepsGraphs;
    }

    /** Whether it is for looking at: it cannot be read back as the same statements. */
    boolean isDrawing() {
        return this == GRAPHML || this == DOT;
    }
}
