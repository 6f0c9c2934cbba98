package org.rolegraph.base.sssom;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Set<String> filled = new HashSet<>(Slots.REQUIRED);
        set.rows().forEach(row -> filled.addAll(row.cells().keySet()));
        List<String> columns = filled.stream().sorted(Slots.order(Slots.MAPPING)).toList();
        head(versioned(set.metadata(), columns), out);
        DelimitedWriter.write(columns, Separator.TAB, out);
        for (Mapping row : set.rows().stream().sorted(byColumns(columns)).toList()) {
            DelimitedWriter.write(columns.stream().map(row::cell).toList(), Separator.TAB, out);
        }
    }

    /** A set with slots of version 1.1 must say that it is of that version. */
    private static Metadata versioned(Metadata metadata, List<String> columns) {
        boolean needed =
                columns.stream().anyMatch(Slots.OF_1_1::contains)
                        || metadata.slots().stream()
                                .map(Metadata.Slot::name)
                                .anyMatch(
                                        name ->
                                                Slots.OF_1_1.contains(name)
                                                        || Slots.OF_SETS_1_1.contains(name));
        String first = Slots.VERSIONS.get(0);
        return needed && metadata.value(Slots.VERSION).orElse(first).equals(first)
                ? metadata.withValue(Slots.VERSION, "1.1")
                : metadata;
    }

    private static void head(Metadata metadata, Appendable out) throws IOException {
        for (Metadata.Slot slot : metadata.slots()) {
            if (slot.name().equals(Slots.VERSION)) {
                lines(slot, out);
            }
        }
        out.append("#curie_map:\n");
        for (var prefix : metadata.curieMap().entrySet()) {
            out.append("#  " + prefix.getKey() + ": " + Scalar.write(prefix.getValue()) + "\n");
        }
        List<Metadata.Slot> slots =
                metadata.slots().stream()
                        .filter(slot -> !slot.name().equals(Slots.VERSION))
                        .sorted(Comparator.comparing(Metadata.Slot::name, Slots.order(Slots.SET)))
                        .toList();
        for (Metadata.Slot slot : slots) {
            lines(slot, out);
        }
    }

    private static void lines(Metadata.Slot slot, Appendable out) throws IOException {
        for (String line : slot.lines()) {
            out.append('#').append(line).append('\n');
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
