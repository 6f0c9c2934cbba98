package org.rolegraph.cli;

import org.rolegraph.base.result.Style;
import picocli.CommandLine.Option;

/** How lines and cells are laid out, whatever the format. */
public final class LayoutOptions {
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
        return new Style(width(console), neutral, console.terminal());
    }
}
