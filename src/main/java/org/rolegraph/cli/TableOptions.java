package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Table;
import picocli.CommandLine.Mixin;

/** How a table is written, or what a command has beside it. */
public final class TableOptions {
    @Mixin private final OutputOption output;
    @Mixin private LayoutOptions layout = new LayoutOptions();

    public TableOptions() {
        this(new OutputFormat[0]);
    }

    /**
     * Options of a command that writes more than tables.
     *
     * @param more formats beside those of tables, which the command writes itself
     */
    public TableOptions(OutputFormat... more) {
        this.output = OutputOption.of(Format.TABLE, Format.values(), more);
    }

    private OutputFormat chosen() {
        OutputFormat chosen = output.chosen();
        return chosen == null ? Format.TABLE : chosen;
    }

    /** Whether the answer is to be written so. */
    public boolean is(OutputFormat format) {
        return chosen() == format;
    }

    /**
     * The format of the table.
     *
     * @throws Failure with exit USAGE when one was chosen that tables are not written in
     */
    public Format format() {
        if (chosen() instanceof Format format) {
            return format;
        }
        throw OutputOption.unfit(chosen(), Format.values());
    }

    /** Columns to wrap to, or 0. */
    public int width(Console console) {
        return layout.width(console);
    }

    public void write(Table table, Console console) throws IOException {
        PrintWriter text = console.text();
        format().write(table, layout.style(console), text);
        text.flush();
    }

    /** Writes a page or a drawing as it is. */
    public static void print(String page, Console console) {
        PrintWriter text = console.text();
        text.print(page);
        text.flush();
    }
}
