package org.rolegraph.store.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.columns.ColumnMap;
import org.rolegraph.base.columns.MappedColumn;
import org.rolegraph.base.columns.Meaning;
import org.rolegraph.base.columns.Meaning.Part;
import org.rolegraph.base.columns.Meaning.Thing;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problems;

/**
 * Writes a graph as the table that a column map describes: what is loaded by the map and written by
 * it is the same table. Rows stand in the order of the table that was loaded, others by name; the
 * values of a list by their characters; lines end in LF.
 */
public final class TableExport {
    /** By which name an entity is found again. */
    @FunctionalInterface
    public interface Naming {
        /**
         * A label that names this entity and no other.
         *
         * @param type IRI of the class that it is of
         * @param language BCP 47 tag in lower case
         */
        Optional<String> name(Iri entity, String type, String language);
    }

    /** What a column of skills asks for when nothing else is said. */
    private static final String ESSENTIAL = Importance.ESSENTIAL.word();

    /** One row; a table that was not loaded has none in its number. */
    private record Line(int row, List<String> cells) {}

    private final ColumnMap map;
    private final TableGraph graph;
    private final TableCells cells;

    private TableExport(ColumnMap map, TableGraph graph, TableCells cells) {
        this.map = map;
        this.graph = graph;
        this.cells = cells;
    }

    /**
     * Writes the header and all rows.
     *
     * @param naming for what is named in another graph
     * @param problems takes what cannot be written
     */
    public static void write(
            ColumnMap map, TableGraph graph, Naming naming, Problems problems, Appendable out)
            throws IOException {
        List<String> header = map.columns().stream().map(MappedColumn::header).toList();
        DelimitedWriter.write(header, Separator.COMMA, out);
        TableCells cells = new TableCells(map, graph, naming, problems);
        List<Line> lines = new TableExport(map, graph, cells).lines();
        for (Line line : lines) {
            DelimitedWriter.write(line.cells, Separator.COMMA, out);
        }
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Thing thing = map.subject().meaning().thing();
        for (String subject : graph.subjects(thing)) {
            List<Demand> demands = graph.demands(subject, thing);
            int row = graph.row(subject);
            if (!map.isOfRequirements()) {
                lines.add(new Line(row, cells(subject, "", null, demands)));
                continue;
            }
            boolean essential = map.requirement(Part.IMPORTANCE).isEmpty();
            List<Demand> written =
                    demands.stream()
                            .filter(d -> !essential || d.importance().equals(ESSENTIAL))
                            .toList();
            for (Demand demand : written) {
                lines.add(new Line(demand.row(), cells(subject, demand.other(), demand, written)));
            }
            if (written.isEmpty()) {
                lines.add(new Line(row, cells(subject, "", null, written)));
            }
        }
        int subject = map.columns().indexOf(map.subject());
        lines.sort(
                Comparator.comparingInt(Line::row)
                        .thenComparing(line -> line.cells.get(subject))
                        .thenComparing(line -> String.join("\n", line.cells)));
        return lines;
    }

    /**
     * A row.
     *
     * @param skill the one that the row is about too, or empty
     * @param demand the requirement that the row is, or null
     */
    private List<String> cells(String subject, String skill, Demand demand, List<Demand> demands) {
        List<String> row = new ArrayList<>();
        for (MappedColumn column : map.columns()) {
            row.add(cell(column, subject, skill, demand, demands));
        }
        return row;
    }

    private String cell(
            MappedColumn column,
            String subject,
            String skill,
            Demand demand,
            List<Demand> demands) {
        Meaning meaning = column.meaning();
        if (meaning.thing() == Thing.REQUIREMENT) {
            return demand == null ? "" : demand.cell(column);
        }
        boolean ofSubject = meaning.thing() == map.subject().meaning().thing();
        if (meaning.part() != Part.NAME) {
            String about = ofSubject ? subject : skill;
            return about.isEmpty() ? "" : cells.property(about, column);
        }
        if (column.equals(map.subject())) {
            return cells.subject(subject, column);
        }
        if (!column.isList()) {
            return skill.isEmpty() ? "" : cells.name(skill, column);
        }
        String importance = meaning.importance().isEmpty() ? ESSENTIAL : meaning.importance();
        return cells.names(
                demands.stream()
                        .filter(d -> d.importance().equals(importance))
                        .map(Demand::other)
                        .distinct()
                        .toList(),
                column);
    }

    /**
     * A requirement of the subject of a row.
     *
     * @param other the skill that it requires, or the role that requires it
     * @param importance as column maps write it
     * @param level its number, or empty
     * @param row of the table that says so
     */
    record Demand(String other, String importance, String level, int row) {
        String cell(MappedColumn column) {
            String value = column.meaning().part() == Part.LEVEL ? level : importance;
            return column.word(value);
        }
    }
}
