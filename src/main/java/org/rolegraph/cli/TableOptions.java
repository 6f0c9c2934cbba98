package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import org.rolegraph.result.Format;
import org.rolegraph.result.Style;
import org.rolegraph.result.Table;
import picocli.CommandLine.Option;

/** How a table is written. */
final class TableOptions {
    /** The formats, for completion. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Format.ids().iterator();
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private String format = "table";

    @Option(names = "--wide", description = "Do not wrap a table to the terminal.")
    private boolean wide;

    @Option(
            names = "--no-formulas",
            description =
                    "In csv, put an apostrophe before a text that a spreadsheet would run as a"
                            + " formula.")
    private boolean neutral;

    Format format() {
        return Outputs.tableFormat(format);
    }

    Style style(Console console) {
        return new Style(wide ? 0 : console.columns(), neutral, console.terminal());
    }

    void write(Table table, Console console) throws IOException {
        PrintWriter text = console.text();
        format().write(table, style(console), text);
        text.flush();
    }
}
