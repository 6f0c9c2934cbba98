package org.rolegraph.load.source.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.columns.ColumnMap;
import org.rolegraph.base.columns.MappedColumn;
import org.rolegraph.base.columns.Meaning.Part;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** What the rows of a table say, taken together. Not thread-safe. */
final class Content {
    /** A row and whom it is about. */
    private record Subject(TableRow row, int number, TableEntry entry) {}

    private final ColumnMap map;
    private final Entries entries;
    private final EntryCells cells;
    private final Properties properties;
    private final Problems problems;
    private final List<Subject> rows = new ArrayList<>();
    private final Map<List<Iri>, Demand> demands = new LinkedHashMap<>();
    private final Map<List<Iri>, Subject> employers = new LinkedHashMap<>();

    /** The header is row 1. */
    private int number = 1;

    Content(ColumnMap map, Entries entries, OwnTable table, Problems problems) {
        this.map = map;
        this.entries = entries;
        this.cells = new EntryCells(entries, table, problems);
        this.properties = new Properties(map, cells, problems);
        this.problems = problems;
    }

    Iterable<Demand> demands() {
        return demands.values();
    }

    /** Takes the next row: whom it is about. */
    void add(TableRow row) {
        number++;
        if (map.columns().stream().allMatch(c -> row.cell(c.header()).isBlank())) {
            return;
        }
        MappedColumn column = map.subject();
        String name = cells.glance(row, column);
        if (name.isEmpty()) {
            problems.error(
                    Codes.EMPTY_VALUE,
                    cells.where(row, column),
                    "column \""
                            + column.header()
                            + "\" is empty; expected a "
                            + column.meaning().word(),
                    "write the name, or leave the row out with --skip-bad-rows");
            return;
        }
        NamedKind kind = NamedKind.of(column.meaning().thing());
        Optional<TableEntry> entry =
                entries.subject(kind, name, code(row, column), column, cells.place(row, column));
        int here = number;
        entry.ifPresent(e -> rows.add(new Subject(row, here, e)));
    }

    private String code(TableRow row, MappedColumn subject) {
        return map.columns().stream()
                .filter(c -> c.meaning().part() == Part.CODE)
                .filter(c -> c.meaning().thing() == subject.meaning().thing())
                .map(c -> cells.glance(row, c))
                .findFirst()
                .orElse("");
    }

    /** Takes what the rows say, after the last of them. */
    void read(EmployerSink employer) {
        LikelySame likely = new LikelySame();
        for (Subject subject : rows) {
            TableEntry entry = subject.entry;
            if (entry.row == 0) {
                entry.row = subject.number;
                if (entry.kind == NamedKind.ROLE) {
                    String name = cells.glance(subject.row, map.subject());
                    likely.add(entry, name, cells.where(subject.row, map.subject()));
                }
            } else if (!map.isOfRequirements()) {
                problems.warning(
                        Codes.DUPLICATE_ROW,
                        subject.row.where(),
                        "the " + entry.kind.word + " is that of row " + entry.row + " too",
                        "nothing, if what both rows say may be taken together");
            }
            cells.text(subject.row, map.subject());
            properties.add(map.subject().meaning().thing(), entry, subject.row);
            demands(subject);
            for (MappedColumn column : map.columns()) {
                if (column.meaning().part() == Part.EMPLOYER) {
                    for (TableEntry firm :
                            cells.named(NamedKind.ORGANIZATION, subject.row, column)) {
                        if (employers.putIfAbsent(List.of(firm.iri, entry.iri), subject) == null) {
                            employer.employs(firm, entry, subject.number, subject.row.where());
                        }
                    }
                }
            }
        }
        likely.warn(problems, entries::doubt);
    }

    /** Takes who employs people in a role. */
    interface EmployerSink {
        void employs(TableEntry organization, TableEntry role, int row, Location where);
    }

    private void demands(Subject subject) {
        for (MappedColumn column : map.related()) {
            NamedKind kind = NamedKind.of(column.meaning().thing());
            for (TableEntry other : cells.named(kind, subject.row, column)) {
                if (!column.isList()) {
                    properties.add(column.meaning().thing(), other, subject.row);
                }
                boolean skill = kind == NamedKind.SKILL;
                demand(
                        subject,
                        skill ? subject.entry : other,
                        skill ? other : subject.entry,
                        column);
            }
        }
    }

    private void demand(Subject subject, TableEntry role, TableEntry skill, MappedColumn column) {
        TableRow row = subject.row;
        Importance importance = cells.importance(row, column, map);
        BigDecimal level = map.requirement(Part.LEVEL).map(c -> cells.level(row, c)).orElse(null);
        Demand demand = new Demand(role, skill, importance, level, subject.number, row.where());
        Demand before = demands.putIfAbsent(List.of(role.iri, skill.iri), demand);
        if (before != null) {
            boolean same =
                    before.importance() == importance
                            && (level == null
                                    ? before.level() == null
                                    : before.level() != null
                                            && level.compareTo(before.level()) == 0);
            problems.warning(
                    Codes.DUPLICATE_ROW,
                    cells.where(row, column),
                    "row "
                            + before.row()
                            + " requires the skill already"
                            + (same ? "" : ", otherwise; the first is kept"),
                    "remove one of the two");
        }
    }
}
