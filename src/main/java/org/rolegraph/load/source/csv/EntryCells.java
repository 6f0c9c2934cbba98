package org.rolegraph.load.source.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rolegraph.base.columns.ColumnMap;
import org.rolegraph.base.columns.LevelScale;
import org.rolegraph.base.columns.MappedColumn;
import org.rolegraph.base.columns.Meaning;
import org.rolegraph.base.columns.Meaning.Part;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Spelling;
import org.rolegraph.load.source.Mender;

/** What the cells of a row hold, mended; what is wrong with one is a problem at its place. */
final class EntryCells {
    private final Entries entries;
    private final OwnTable table;
    private final Problems problems;
    private final Mender mender;

    /** For cells that are read once more, loudly. */
    private final Mender quiet = new Mender(new Problems());

    EntryCells(Entries entries, OwnTable table, Problems problems) {
        this.entries = entries;
        this.table = table;
        this.problems = problems;
        this.mender = new Mender(problems);
    }

    String text(TableRow row, MappedColumn column) {
        return text(row, column, mender);
    }

    /** The text of a cell that will be read again, without a word on what was mended. */
    String glance(TableRow row, MappedColumn column) {
        return text(row, column, quiet);
    }

    /** Composed, so that a name is one however it is spelled; on one line but for descriptions. */
    private static String text(TableRow row, MappedColumn column, Mender mender) {
        String cell = row.cell(column.header());
        String text =
                Spelling.composed(
                        mender.text(cell, "column \"" + column.header() + "\"", row.where()));
        boolean whole = column.isList() || column.meaning().part() == Part.DESCRIPTION;
        String read = whole ? text : Spelling.oneLine(text);
        return column.isEmpty(read) ? "" : read;
    }

    Location where(TableRow row, MappedColumn column) {
        return table.place(row, column.header());
    }

    Supplier<Location> place(TableRow row, MappedColumn column) {
        return () -> where(row, column);
    }

    List<TableEntry> named(NamedKind kind, TableRow row, MappedColumn column) {
        List<TableEntry> named = new ArrayList<>();
        for (String name : column.split(text(row, column))) {
            entries.named(kind, name, column, place(row, column)).ifPresent(named::add);
        }
        return named;
    }

    List<Iri> iris(TableRow row, MappedColumn column) {
        List<Iri> iris = new ArrayList<>();
        for (String each : column.split(text(row, column))) {
            String iri = Prefixes.expand(each).orElse(each);
            if (Iri.isAbsolute(iri)) {
                iris.add(new Iri(iri));
            } else {
                bad(row, column, each, "an IRI, or a CURIE over a known prefix");
            }
        }
        return iris;
    }

    /** How much a row requires what a column names; essential when nothing says it. */
    Importance importance(TableRow row, MappedColumn column, ColumnMap map) {
        String word = column.meaning().importance();
        Optional<MappedColumn> cell = map.requirement(Part.IMPORTANCE);
        if (word.isEmpty() && cell.isPresent()) {
            String text = text(row, cell.get());
            word = text.isEmpty() ? "" : cell.get().meant(text);
            if (!word.isEmpty() && !Meaning.IMPORTANCES.contains(word)) {
                bad(row, cell.get(), text, "one of " + String.join(", ", words(cell.get())));
                word = "";
            }
        }
        return Importance.ofWord(word).orElse(Importance.ESSENTIAL);
    }

    private static Set<String> words(MappedColumn column) {
        return column.values().isEmpty()
                ? new LinkedHashSet<>(Meaning.IMPORTANCES)
                : column.values().keySet();
    }

    /** The number of a level, or null. */
    BigDecimal level(TableRow row, MappedColumn column) {
        String text = text(row, column);
        String number = column.meant(text);
        if (text.isEmpty() || number.isEmpty()) {
            return null;
        }
        // the numbers of a workbook have a point, whatever language is written in it
        String language = table.isText() ? column.language() : "";
        Optional<BigDecimal> level =
                Numbers.written(number, language)
                        .filter(each -> each.toPlainString().matches("-?\\d{1,9}(\\.\\d{1,9})?"));
        if (level.isEmpty()) {
            bad(row, column, text, levels(column));
        }
        return level.orElse(null);
    }

    private static String levels(MappedColumn column) {
        return column.values().isEmpty()
                ? "a number or one of " + LevelScale.words()
                : "a number or one of " + String.join(", ", column.values().keySet());
    }

    private void bad(TableRow row, MappedColumn column, String text, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                table.place(row, column.header()),
                "column \"" + column.header() + "\" is \"" + text + "\"; expected " + expected,
                (column.meaning().thing() == Meaning.Thing.REQUIREMENT
                                ? "correct the cell, or write \""
                                        + text
                                        + " =\" among the values of the column in the map where it"
                                        + " means nothing"
                                : "correct the cell or the column map")
                        + ", or leave it out with --skip-bad-rows");
    }
}
