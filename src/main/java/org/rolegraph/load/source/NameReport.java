package org.rolegraph.load.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Spelling;

/**
 * What the names in the cells of one's own tables became, table by table. Readers write it, and
 * whoever loads reads it afterwards. Not thread-safe.
 */
public final class NameReport {
    /** What became of a name. */
    public enum Outcome {
        /** What the graph has by this name beside the table. */
        KNOWN,
        /** An entity of the table's own. */
        NEW,
        /** One of the two, and somebody should look whether it is meant. */
        DOUBTFUL,
        /** Nothing, which is an error. */
        NOTHING;

        /** As reports write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A name in a cell.
     *
     * @param column as the header names it
     * @param kind {@code role}, {@code skill}, …
     * @param name as it stands in the cell
     * @param entity what it became; empty when that is nothing
     * @param label of the entity
     * @param source of the entity: {@code curated}, {@code csv-people}, …
     * @param why it is doubtful, or empty
     */
    public record Cell(
            Location where,
            String column,
            String kind,
            String name,
            Outcome outcome,
            Optional<Iri> entity,
            String label,
            String source,
            String why) {
        /** The same, in doubt. */
        public Cell doubted(String reason) {
            return new Cell(
                    where, column, kind, name, Outcome.DOUBTFUL, entity, label, source, reason);
        }
    }

    private record Table(String name, List<Cell> cells) {}

    private final List<Table> tables = new ArrayList<>();

    /** Begins a table, and forgets what was said of it before: a table may be read twice. */
    public void begin(String table) {
        tables.removeIf(each -> each.name().equals(table));
        tables.add(new Table(table, new ArrayList<>()));
    }

    /** Takes a cell of the table that was begun last. */
    public void add(Cell cell) {
        tables.get(tables.size() - 1).cells().add(cell);
    }

    /** All cells, table by table, row by row. */
    public List<Cell> cells() {
        return tables.stream().flatMap(table -> table.cells().stream()).toList();
    }

    /** {@code csv-people: 118 names: 43 known, 66 new, 9 doubtful}, a line for each table. */
    public List<String> lines() {
        return tables.stream().map(NameReport::line).toList();
    }

    private static String line(Table table) {
        // a name that is doubtful in one cell is so altogether
        Map<List<String>, Outcome> names = new HashMap<>();
        for (Cell cell : table.cells()) {
            names.merge(
                    List.of(cell.kind(), Spelling.key(cell.name())),
                    cell.outcome(),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        names.values().forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        String what =
                counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey().word())
                        .collect(Collectors.joining(", "));
        return table.name()
                + ": "
                + Counted.of(names.size(), "name")
                + (what.isEmpty() ? "" : ": " + what);
    }
}
