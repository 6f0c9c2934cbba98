package org.rolegraph.load.source.salaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rolegraph.base.file.Ints;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;

/** Gathers salaries by title, level, year and area, in the order in which they come. */
final class PayCells {
    /** Fewer are no figure: one salary more would move it, and some would show a person. */
    static final int LEAST = 10;

    /** A title as it was first met, and where. */
    record Title(String name, Location where) {}

    private static final class Cell {
        final Ints dollars = new Ints();
        final Location where;

        Cell(Location where) {
            this.where = where;
        }
    }

    /** The figures of one cell, and the place of its first row. */
    record Figures(PayCell cell, Quartiles quartiles, Location where) {}

    private final SortedMap<String, Title> titles = new TreeMap<>();

    // a row is in up to twelve cells: they are ordered once, when all are there
    private final Map<PayCell, Cell> cells = new HashMap<>();

    /** The keys of titles as they are written: a few hundred, in tens of thousands of rows. */
    private final Map<String, String> keys = new HashMap<>();

    void add(Salary salary) {
        String title = keys.computeIfAbsent(salary.title(), Ids::key);
        titles.putIfAbsent(title, new Title(salary.title(), salary.where()));
        boolean usa = salary.country().equals(PayCell.USA);
        for (Experience level : List.of(salary.level(), Experience.ALL)) {
            add(salary, title, level, salary.country());
            add(salary, title, level, PayCell.EVERYWHERE);
            if (!usa) {
                add(salary, title, level, PayCell.OUTSIDE_USA);
            }
        }
    }

    private void add(Salary salary, String title, Experience level, String area) {
        for (PayCell.Rows rows : PayCell.Rows.values()) {
            if (rows == PayCell.Rows.ALL || !salary.repeated()) {
                PayCell cell = new PayCell(title, level, salary.year(), area, rows);
                cells.computeIfAbsent(cell, c -> new Cell(salary.where()))
                        .dollars
                        .add(salary.dollars());
            }
        }
    }

    /** The titles by their keys. */
    SortedMap<String, Title> titles() {
        return titles;
    }

    /** The figures of all cells with at least {@value #LEAST} salaries, in the order of cells. */
    List<Figures> figures() {
        List<Figures> figures = new ArrayList<>();
        for (Map.Entry<PayCell, Cell> entry : new TreeMap<>(cells).entrySet()) {
            Cell cell = entry.getValue();
            if (cell.dollars.size() >= LEAST) {
                Quartiles quartiles = Quartiles.of(cell.dollars.toArray());
                figures.add(new Figures(entry.getKey(), quartiles, cell.where));
            }
        }
        return figures;
    }
}
