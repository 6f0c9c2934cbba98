package org.rolegraph.cli.career;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.stream.Stream;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.draw.ReportHtml;
import org.rolegraph.base.draw.ReportMarkdown;
import org.rolegraph.base.draw.ReportText;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.EntityCells;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.LayoutOptions;
import org.rolegraph.cli.Outputs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the answers of career questions are written. */
final class CareerOptions {
    private static final String HTML = "html";

    @Option(
            names = "--iris",
            description =
                    "In csv, tsv, json and the like, a column with the IRI beside each label.")
    private boolean iris;

    @Option(
            names = "--show-query",
            description = "Print a SPARQL query that gives the same facts, instead of the answer.")
    private boolean show;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private String format = "table";

    @Mixin private LayoutOptions layout = new LayoutOptions();

    /** The formats, for completion. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Format.ids().stream(), Stream.of(HTML)).iterator();
        }
    }

    boolean showsQuery() {
        return show;
    }

    /** Whether people read the answer as a page. */
    boolean isPage() {
        return format.equals(Format.TABLE.id());
    }

    /** Whether the answer is an HTML file. */
    boolean isHtml() {
        return format.equals(HTML);
    }

    /** Whether the answer is a report: a page, or a file of HTML or Markdown. */
    boolean isReport() {
        return isPage() || isHtml() || format.equals(Format.MARKDOWN.id());
    }

    /**
     * Writes a report.
     *
     * @param evidence whether what its items rest on is shown
     */
    void write(Report report, boolean evidence, Console console) {
        Report shown = evidence ? report : report.withoutEvidence();
        if (isPage()) {
            print(ReportText.of(shown, width(console)), console);
        } else {
            print(isHtml() ? ReportHtml.of(shown) : ReportMarkdown.of(shown), console);
        }
    }

    /** As it was asked for. */
    String format() {
        return format;
    }

    int width(Console console) {
        return layout.width(console);
    }

    EntityCells cells(Naming naming) {
        return new EntityCells(naming, isHtml() || tableFormat().labelled(), iris);
    }

    private Format tableFormat() {
        return Format.of(format).orElseThrow(() -> Outputs.unknown(format, new Formats()));
    }

    void write(Table table, Console console) throws IOException {
        PrintWriter text = console.text();
        tableFormat().write(table, layout.style(console), text);
        text.flush();
    }

    static void print(String page, Console console) {
        PrintWriter text = console.text();
        text.print(page);
        text.flush();
    }

    static void printQuery(String name, Console console) {
        print(Catalogue.packed().get(name).text() + "\n", console);
    }
}
