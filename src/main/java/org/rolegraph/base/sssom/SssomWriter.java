package org.rolegraph.base.sssom;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Separator;

/**
 * Writes SSSOM/TSV so that a decision is one line of a difference: prefixes by name, slots and
 * columns in the order of the schema, rows sorted, no empty column. This is SSSOM's canonical form
 * but for two of its rules: common values are not moved into the head, and prefixes that no row
 * uses stay, since either would let one decision change many lines.
 */
public final class SssomWriter {
    private SssomWriter() {}

    public static void write(MappingSet set, Appendable out) throws IOException {
        head(set.metadata(), out);
        Set<String> filled = new TreeSet<>(Slots.order(Slots.MAPPING));
        filled.addAll(Slots.REQUIRED);
        set.rows().forEach(row -> filled.addAll(row.cells().keySet()));
        List<String> columns = List.copyOf(filled);
        DelimitedWriter.write(columns, Separator.TAB, out);
        for (Mapping row : set.rows().stream().sorted(byColumns(columns)).toList()) {
            DelimitedWriter.write(columns.stream().map(row::cell).toList(), Separator.TAB, out);
        }
    }

    private static void head(Metadata metadata, Appendable out) throws IOException {
        out.append("#curie_map:\n");
        for (var prefix : metadata.curieMap().entrySet()) {
            out.append("#  " + prefix.getKey() + ": " + Scalar.write(prefix.getValue()) + "\n");
        }
        List<Metadata.Slot> slots =
                metadata.slots().stream()
                        .sorted(Comparator.comparing(Metadata.Slot::name, Slots.order(Slots.SET)))
                        .toList();
        for (Metadata.Slot slot : slots) {
            for (String line : slot.lines()) {
                out.append('#').append(line).append('\n');
            }
        }
    }

    private static Comparator<Mapping> byColumns(List<String> columns) {
        return (a, b) -> {
            for (String column : columns) {
                int order = a.cell(column).compareTo(b.cell(column));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }
}
