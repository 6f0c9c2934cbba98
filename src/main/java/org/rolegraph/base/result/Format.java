package org.rolegraph.base.result;

import java.io.IOException;
import org.rolegraph.base.problem.OutputFormat;

/** The formats of an answer that is a table or a yes or no. */
public enum Format implements OutputFormat {
    /** For people: labels with CURIEs in aligned columns. */
    TABLE("text/plain", "txt", true),
    /** RFC 4180 and the SPARQL 1.1 CSV results: plain values and IRIs. */
    CSV("text/csv", "csv", false),
    /** SPARQL 1.1 TSV results: terms as Turtle writes them. */
    TSV("text/tab-separated-values", "tsv", false),
    /** SPARQL 1.1 results JSON. */
    JSON("application/sparql-results+json", "srj", false),
    /** SPARQL results XML. */
    XML("application/sparql-results+xml", "srx", false),
    /** A table of GitHub's Markdown, entities as links. */
    MARKDOWN("text/markdown", "md", true),
    /** One JSON object a line, plain values under the names of the columns. */
    JSONL("application/jsonl", "jsonl", false);

    private final String mediaType;
    private final String extension;
    private final boolean labelled;

    Format(String mediaType, String extension, boolean labelled) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.labelled = labelled;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String extension() {
        return extension;
    }

    /** Whether it shows the labels of entities, so that they are worth looking up. */
    public boolean labelled() {
        return labelled;
    }

    /**
     * Writes the whole table. When reading the rows fails, what was read before is written and the
     * failure goes on to the caller.
     */
    public void write(Table table, Style style, Appendable out) throws IOException {
        switch (this) {
            case TABLE -> new TextTable(style).write(table, out);
            case CSV -> new Csv(style).write(table, out);
            case TSV -> Tsv.write(table, out);
            case JSON -> SparqlJson.write(table, out);
            case XML -> new SparqlXml(style).write(table, out);
            case MARKDOWN -> Markdown.write(table, out);
            case JSONL -> JsonLines.write(table, out);
        }
    }

    /** Writes the answer of an ASK; {@code true} or {@code false} where no standard says how. */
    public void write(boolean truth, Appendable out) throws IOException {
        switch (this) {
            case JSON -> SparqlJson.write(truth, out);
            case XML -> SparqlXml.write(truth, out);
            default -> out.append(String.valueOf(truth)).append(this == CSV ? "\r\n" : "\n");
        }
    }
}
