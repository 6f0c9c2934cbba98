package org.rolegraph.cli;

import java.io.IOException;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Identifiers;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How lines and cells are laid out, and how entities are told, whatever the format. */
public final class LayoutOptions {
    @ArgGroup private Told told = new Told();

    /** One of two that exclude each other. */
    private static final class Told {
        @Option(
                names = "--iris",
                description = "Of entities the IRIs alone, without the labels beside them.")
        private boolean iris;

        @Option(names = "--labels", description = "Of entities the labels alone.")
        private boolean labels;
    }

    @Option(
            names = "--bom",
            description =
                    "Begin csv with a byte order mark, by which Excel knows that it is UTF-8.")
    private boolean mark;

    @Option(names = "--wide", description = "Do not wrap lines to the terminal.")
    private boolean wide;

    @Option(
            names = "--no-formulas",
            description =
                    "In csv, put an apostrophe before a text that a spreadsheet would run as a"
                            + " formula.")
    private boolean neutral;

    /** Columns to wrap to, or 0. */
    public int width(Console console) {
        return wide ? 0 : console.columns();
    }

    public Style style(Console console) {
        return new Style(width(console), neutral, console.terminal(), mark, identifiers(), false);
    }

    /** How entities are told. */
    public Identifiers identifiers() {
        if (told.iris) {
            return Identifiers.IRIS;
        }
        return told.labels ? Identifiers.LABELS : Identifiers.BOTH;
    }

    /**
     * Writes a table.
     *
     * @throws Failure with exit USAGE when a terminal cannot show the format
     */
    void write(Format format, Table table, Console console) throws IOException {
        write(format, table, style(console), console);
    }

    /** The same in a style of the command's. */
    static void write(Format format, Table table, Style style, Console console) throws IOException {
        check(format, console);
        format.write(table, style, console.out());
    }

    /** Writes the answer of an ASK, likewise. */
    void write(Format format, boolean truth, Console console) throws IOException {
        check(format, console);
        format.write(truth, console.out());
    }

    private static void check(Format format, Console console) {
        if (format.binary() && console.terminal()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("-o"),
                    format.id() + " is no text, which a terminal could show",
                    "send it to a file: -o " + format.id() + " > FILE." + format.extension());
        }
    }
}
