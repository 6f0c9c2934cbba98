package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Identifiers;
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
        layout.write(format(), told(table), console);
    }

    /**
     * The table, of which it is known that it has entities where their identifiers are asked for.
     *
     * @throws Failure with exit USAGE when it has none
     */
    private Table told(Table table) {
        if (layout.identifiers() == Identifiers.BOTH || !table.entities().isEmpty()) {
            return table;
        }
        List<List<Cell>> rows = new ArrayList<>();
        table.rows().forEachRemaining(rows::add);
        boolean entities =
                rows.stream().flatMap(List::stream).anyMatch(Cell.Entity.class::isInstance);
        if (!rows.isEmpty() && !entities) {
            String option = layout.identifiers() == Identifiers.IRIS ? "--iris" : "--labels";
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(option),
                    "this table has no entities, of which the option says how they are told",
                    "leave it out");
        }
        return Table.of(table.columns(), rows);
    }

    /** Writes a table of things that people go on with by their ids, which are not left out. */
    public void writeKeepingIds(Table table, Console console) throws IOException {
        LayoutOptions.write(format(), told(table), layout.style(console).keepingIds(), console);
    }

    /** Whether names show their language, for people, rather than being as they are. */
    public boolean people() {
        return format().labelled();
    }

    /** Writes a page or a drawing as it is. */
    public static void print(String page, Console console) {
        PrintWriter text = console.text();
        text.print(page);
        text.flush();
    }
}
