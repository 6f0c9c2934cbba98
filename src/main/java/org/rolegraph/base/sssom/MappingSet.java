package org.rolegraph.base.sssom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A set of decisions, one file.
 *
 * @param columns the slots of the rows, in the order of the file; unknown ones are kept
 * @param rows in the order of the file
 */
public record MappingSet(Metadata metadata, List<String> columns, List<Mapping> rows) {
    public MappingSet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The same with this decision, in place of an earlier one on the same subject, predicate and
     * object.
     */
    public MappingSet with(Mapping decision) {
        List<Mapping> more = new ArrayList<>(rows);
        more.removeIf(row -> row.key().equals(decision.key()));
        more.add(decision);
        Set<String> all = new TreeSet<>(Slots.order(Slots.MAPPING));
        all.addAll(columns);
        all.addAll(decision.cells().keySet());
        return new MappingSet(metadata, List.copyOf(all), more);
    }

    /**
     * The rows with the values that the set gives for all of them filled in (SSSOM calls this
     * propagation), each at its line.
     */
    public List<Mapping> wholeRows() {
        Map<String, String> common = new TreeMap<>();
        for (String slot : Slots.PROPAGATED) {
            if (rows.stream().allMatch(row -> row.cell(slot).isEmpty())) {
                metadata.value(slot).ifPresent(value -> common.put(slot, value));
            }
        }
        if (common.isEmpty()) {
            return rows;
        }
        List<Mapping> whole = new ArrayList<>();
        for (Mapping row : rows) {
            Map<String, String> cells = new TreeMap<>(common);
            cells.putAll(row.cells());
            whole.add(new Mapping(row.line(), cells));
        }
        return whole;
    }

    /**
     * The value of a slot for a row: its own, else the set's where no row has one of its own (SSSOM
     * calls this propagation).
     */
    public Optional<String> value(Mapping row, String slot) {
        if (!row.cell(slot).isEmpty()) {
            return Optional.of(row.cell(slot));
        }
        return rows.stream().allMatch(r -> r.cell(slot).isEmpty())
                ? metadata.value(slot)
                : Optional.empty();
    }
}
