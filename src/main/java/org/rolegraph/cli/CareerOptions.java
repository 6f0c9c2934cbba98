package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.rolegraph.career.EntityCells;
import org.rolegraph.career.Naming;
import org.rolegraph.query.Catalogue;
import org.rolegraph.result.Format;
import org.rolegraph.result.Table;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the answers of career questions are written. */
final class CareerOptions {
    @Option(
            names = "--iris",
            description =
                    "In csv, tsv, json and the like, a column with the IRI beside each label.")
    private boolean iris;

    @Option(
            names = "--show-query",
            description = "Print a SPARQL query that gives the same facts, instead of the answer.")
    private boolean show;

    @Mixin private TableOptions tables;

    boolean showsQuery() {
        return show;
    }

    /** Whether people read the answer as a page. */
    boolean isPage() {
        return tables.format() == Format.TABLE;
    }

    int width(Console console) {
        return tables.style(console).width();
    }

    EntityCells cells(Naming naming) {
        return new EntityCells(naming, tables.format().labelled(), iris);
    }

    void write(Table table, Console console) throws IOException {
        tables.write(table, console);
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
