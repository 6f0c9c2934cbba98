package org.rolegraph.cli.career;

import java.io.IOException;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.draw.ReportHtml;
import org.rolegraph.base.draw.ReportMarkdown;
import org.rolegraph.base.draw.ReportText;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.EntityCells;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.TableOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the answers of career questions are written. */
final class CareerOptions {
    @Option(
            names = "--show-query",
            description = "Print a SPARQL query that gives the same facts, instead of the answer.")
    private boolean show;

    @Mixin private final TableOptions tables;

    /**
     * Options of a command that writes tables, and these.
     *
     * @param drawn what else it writes
     */
    CareerOptions(DrawnFormat... drawn) {
        this.tables = new TableOptions(drawn);
    }

    boolean showsQuery() {
        return show;
    }

    /** Whether people read the answer as a page. */
    boolean isPage() {
        return tables.is(Format.TABLE);
    }

    /** Whether the answer is an HTML file. */
    boolean isHtml() {
        return tables.is(DrawnFormat.HTML);
    }

    /** Whether the answer is a report: a page, or a file of HTML or Markdown. */
    boolean isReport() {
        return isPage() || isHtml() || tables.is(Format.MARKDOWN);
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

    /** Whether the answer is a drawing. */
    boolean isSvg() {
        return tables.is(DrawnFormat.SVG);
    }

    int width(Console console) {
        return tables.width(console);
    }

    EntityCells cells(Naming naming) {
        return new EntityCells(naming, isHtml() || tables.people());
    }

    void write(Table table, Console console) throws IOException {
        tables.write(table, console);
    }

    static void print(String page, Console console) {
        TableOptions.print(page, console);
    }

    static void printQuery(String name, Console console) {
        print(Catalogue.packed().get(name).text() + "\n", console);
    }
}
