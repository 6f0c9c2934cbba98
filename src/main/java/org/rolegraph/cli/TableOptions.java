package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Table;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a table is written. */
public final class TableOptions {
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

    @Mixin private LayoutOptions layout = new LayoutOptions();

    public Format format() {
        return Outputs.tableFormat(format);
    }

    /** Whether a format beside those of all tables is asked for, which the command has itself. */
    public boolean asksFor(String other) {
        return format.equals(other);
    }

    public void write(Table table, Console console) throws IOException {
        PrintWriter text = console.text();
        format().write(table, layout.style(console), text);
        text.flush();
    }
}
