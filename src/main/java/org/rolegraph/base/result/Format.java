package org.rolegraph.base.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    JSONL("application/jsonl", "jsonl", false),
    /** A sheet of Office Open XML: numbers as numbers, no formulas; no text, but a zip file. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false);

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

    /** Whether it is no text, so that no terminal can show it. */
    public boolean binary() {
        return this == XLSX;
    }

    /**
     * Writes the whole table, in UTF-8 where it is text, and flushes the stream. When reading the
     * rows fails, the failure goes on to the caller; of what was read before, a text may lack the
     * end.
     *
     * @throws org.rolegraph.base.problem.Failure with exit LIMIT when a sheet cannot hold the table
     */
    public void write(Table table, Style style, OutputStream out) throws IOException {
        if (this == XLSX) {
            Xlsx.write(style.identifiers().of(table, labelled), out);
            return;
        }
        Writer text = buffered(out);
        write(table, style, text);
        text.flush();
    }

    /** Writers of single characters, which an encoder alone takes one by one. */
    private static Writer buffered(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * Writes the whole table as text. When reading the rows fails, what was read before is written
     * and the failure goes on to the caller.
     *
     * @throws IllegalStateException for a format that is no text
     */
    public void write(Table whole, Style style, Appendable out) throws IOException {
        Table table = style.identifiers().of(whole, labelled);
        switch (this) {
            case TABLE -> new TextTable(style).write(table, out);
            case CSV -> new Csv(style).write(table, out);
            case TSV -> Tsv.write(table, out);
            case JSON -> SparqlJson.write(table, out);
            case XML -> new SparqlXml(style).write(table, out);
            case MARKDOWN -> Markdown.write(table, out);
            case JSONL -> JsonLines.write(table, out);
            case XLSX -> throw new IllegalStateException("no text: " + this);
        }
    }

    /** Writes the answer of an ASK; {@code true} or {@code false} where no standard says how. */
    public void write(boolean truth, OutputStream out) throws IOException {
        if (this == XLSX) {
            Cell cell = new Cell.Value(String.valueOf(truth), Datatypes.BOOLEAN, "");
            Xlsx.write(Table.of(List.of("answer"), List.of(List.of(cell))), out);
            return;
        }
        Writer text = buffered(out);
        write(truth, text);
        text.flush();
    }

    /** The same as text. */
    public void write(boolean truth, Appendable out) throws IOException {
        switch (this) {
            case JSON -> SparqlJson.write(truth, out);
            case XML -> SparqlXml.write(truth, out);
            default -> out.append(String.valueOf(truth)).append(this == CSV ? "\r\n" : "\n");
        }
    }
}
