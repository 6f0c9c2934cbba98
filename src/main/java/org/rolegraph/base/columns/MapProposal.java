package org.rolegraph.base.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.vocab.Spelling;

/**
 * A column map for a table, proposed from its header and cells, for somebody to read and correct.
 * It names every column; one whose {@code is} is empty is passed over.
 */
public final class MapProposal {
    private static final List<String> HEADER =
            List.of("column", "is", "separator", "language", "names", "values");

    /** What may stand between the values of a cell, the likeliest first. */
    private static final List<String> SEPARATORS = List.of(";", "|", "\n", ",");

    private static final Set<String> LISTS =
            Stream.concat(
                            Meaning.IMPORTANCES.stream(),
                            Stream.of(
                                    "role other name",
                                    "skill other name",
                                    "role broader",
                                    "organization"))
                    .collect(Collectors.toUnmodifiableSet());

    /** More different words than this are no scale. */
    private static final int MOST_WORDS = 12;

    private static final int SHOWN = 60;

    private final OwnTable table;
    private final List<String> header;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    private MapProposal(OwnTable table) {
        this.table = table;
        this.header = table.header();
    }

    /** Proposes a map; one without a role or skill is of no use, which {@link #isUsable} says. */
    public static MapProposal of(OwnTable table) {
        MapProposal proposal = new MapProposal(table);
        proposal.propose();
        return proposal;
    }

    /** Whether it names whom the rows are about. */
    public boolean isUsable() {
        return lines.stream().anyMatch(MapProposal::isSingle);
    }

    /** Whether a row is about what a person has, so that no graph can be made of the table. */
    public boolean isOfPeople() {
        Set<String> keys = new LinkedHashSet<>(header.stream().map(Spelling::key).toList());
        return keys.contains("skill") && (keys.contains("person") || keys.contains("name"));
    }

    /** What it is unsure of, a sentence each. */
    public List<String> doubts() {
        return List.copyOf(doubts);
    }

    /** Writes the map. */
    public void write(Appendable out) throws IOException {
        DelimitedWriter.write(HEADER, Separator.COMMA, out);
        for (List<String> line : lines) {
            DelimitedWriter.write(line, Separator.COMMA, out);
        }
    }

    private static boolean isSingle(List<String> line) {
        return (line.get(1).equals("role") || line.get(1).equals("skill")) && line.get(2).isEmpty();
    }

    private void propose() {
        List<String> meanings = new ArrayList<>();
        for (String name : header) {
            String meaning = meaning(name, meanings.size());
            boolean taken = !meaning.isEmpty() && meanings.contains(meaning);
            if (taken) {
                doubts.add(
                        column(name)
                                + "may be "
                                + meaning
                                + " as well as \""
                                + header.get(meanings.indexOf(meaning))
                                + "\"; it is passed over");
            }
            meanings.add(taken ? "" : meaning);
        }
        if (!meanings.contains("role") && !meanings.contains("skill")) {
            guessRole(meanings);
        }
        boolean requirements = meanings.contains("role") && meanings.contains("skill");
        for (int i = 0; i < header.size(); i++) {
            String meaning = meanings.get(i);
            boolean ofOne = meaning.equals("importance") || meaning.equals("level");
            boolean ofRole = !meaning.startsWith("skill") && !ofOne && !meaning.isEmpty();
            if (ofOne && !requirements) {
                doubts.add(column(i) + "is passed over: no column is the one skill of a row");
                meanings.set(i, "");
            } else if (ofRole && !meanings.contains("role")) {
                doubts.add(column(i) + "is passed over: no column is the role of a row");
                meanings.set(i, "");
            }
        }
        for (int i = 0; i < header.size(); i++) {
            line(i, meanings.get(i));
        }
    }

    /** By its name; what is called an id and holds IRIs, as reconciled tables do, is a match. */
    private String meaning(String name, int column) {
        String meaning = HeaderWords.meaning(name).orElse("");
        List<String> cells = cells(column);
        boolean iris = !cells.isEmpty() && cells.stream().allMatch(c -> c.contains("://"));
        if (!iris || !meaning.equals("role code")) {
            return meaning;
        }
        doubts.add(column(name) + "holds IRIs: close matches, unless they are exact ones");
        return "role close match";
    }

    /** The first column whose cells are mostly different words is what rows are likeliest about. */
    private void guessRole(List<String> meanings) {
        for (int i = 0; i < header.size(); i++) {
            List<String> cells = cells(i);
            Set<String> different = new LinkedHashSet<>(cells.stream().map(Spelling::key).toList());
            boolean words = cells.stream().allMatch(c -> c.matches(".*\\p{L}{2}.*"));
            boolean one = cells.stream().noneMatch(c -> c.contains("://") || c.contains(";"));
            boolean alone = Collections.frequency(header, header.get(i)) == 1;
            if (meanings.get(i).isEmpty()
                    && !header.get(i).isEmpty()
                    && alone
                    && !cells.isEmpty()
                    && words
                    && one
                    && different.size() * 10 >= cells.size() * 9) {
                meanings.set(i, "role");
                doubts.add(column(i) + "is taken for the role of a row; its name does not say so");
                return;
            }
        }
    }

    private void line(int column, String meaning) {
        if (header.get(column).isEmpty()) {
            return;
        }
        if (meaning.isEmpty()) {
            lines.add(List.of(header.get(column), "", "", "", "", ""));
            if (doubts.stream().noneMatch(d -> d.startsWith(column(column)))) {
                doubts.add(column(column) + "is passed over: its name says nothing that is known");
            }
            return;
        }
        String separator = LISTS.contains(meaning) ? separator(column) : "";
        String names = meaning.equals("role") ? "new" : "";
        lines.add(
                List.of(
                        header.get(column),
                        meaning,
                        separator.equals("\n")
                                ? "newline"
                                : separator.equals(",") ? "comma" : separator,
                        "",
                        names,
                        values(column, meaning)));
        if (meaning.equals("role")) {
            doubts.add(
                    column(column)
                            + "has the table's own roles (names = new), whatever the graph knows by"
                            + " their names; without that word they are those of the graph");
        }
    }

    /** What stands in most cells; of a cell that another cuts, that is said. */
    private String separator(int column) {
        List<String> cells = cells(column);
        String best = "";
        long most = 0;
        for (String each : SEPARATORS) {
            long count = cells.stream().filter(c -> c.contains(each)).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        if (best.isEmpty()) {
            doubts.add(column(column) + "has no cell with several values; \";\" may separate them");
            return ";";
        }
        for (Row row : table.rows()) {
            String cell = cell(row, column);
            for (String other : SEPARATORS) {
                if (!other.equals(best) && !other.equals(",") && cell.contains(other)) {
                    doubts.add(
                            column(column)
                                    + "separates by \""
                                    + best
                                    + "\", and in row "
                                    + row.line()
                                    + " there is \""
                                    + cut(cell)
                                    + "\"");
                }
            }
        }
        return best;
    }

    private String values(int column, String meaning) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> empty = new LinkedHashSet<>();
        for (String cell : cells(column)) {
            (HeaderWords.isEmpty(cell) ? empty : words).add(cell);
        }
        List<String> values = new ArrayList<>();
        if (meaning.equals("importance")) {
            importances(column, words, values);
        } else if (meaning.equals("level")) {
            levels(column, words, values);
        }
        empty.forEach(word -> values.add(word + " ="));
        if (!empty.isEmpty()) {
            doubts.add(column(column) + "is empty where it says " + String.join(" or ", empty));
        }
        return String.join("; ", values);
    }

    private void importances(int column, Set<String> words, List<String> values) {
        for (String word : words) {
            Optional<String> importance = HeaderWords.importance(word);
            importance.ifPresent(i -> values.add(word + " = " + i));
            if (importance.isEmpty()) {
                doubts.add(
                        column(column)
                                + "says \""
                                + cut(word)
                                + "\", which may be any of "
                                + String.join(", ", Meaning.IMPORTANCES));
            }
        }
    }

    private void levels(int column, Set<String> words, List<String> values) {
        List<String> unknown =
                words.stream()
                        .filter(w -> Numbers.written(w, "").isEmpty())
                        .filter(w -> LevelScale.of(w).isEmpty())
                        .toList();
        if (unknown.isEmpty()) {
            return;
        }
        if (unknown.size() > MOST_WORDS) {
            doubts.add(column(column) + "has too many words for levels");
            return;
        }
        for (String word : unknown) {
            // these two divide what a map says of values
            if (word.contains(";") || word.contains("=")) {
                doubts.add(column(column) + "says \"" + cut(word) + "\", which no map can name");
            } else {
                values.add(word + " = " + (values.size() + 1));
            }
        }
        doubts.add(
                column(column)
                        + "has levels whose order nobody says: "
                        + String.join(", ", unknown)
                        + "; number them on a scale of 0 to 7");
    }

    private List<String> cells(int column) {
        return table.rows().stream()
                .map(row -> cell(row, column))
                .filter(c -> !c.isEmpty())
                .toList();
    }

    private static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    private String column(int column) {
        return column(header.get(column));
    }

    private static String column(String name) {
        return "\"" + name + "\" ";
    }

    private static String cut(String text) {
        String line = Spelling.oneLine(text);
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
