package org.rolegraph.base.result;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A table of GitHub-flavoured Markdown; entities are links, numeric columns are right-aligned. */
public final class Markdown {
    private Markdown() {}

    /** Writes the whole table. */
    public static void write(Table table, Appendable out) throws IOException {
        ForPeople.Gathered gathered = ForPeople.Gathered.from(table);
        int columns = table.columns().size();
        out.append('|');
        for (String column : table.columns()) {
            out.append(' ').append(escaped(column)).append(" |");
        }
        out.append("\n|");
        for (int i = 0; i < columns; i++) {
            out.append(ForPeople.isNumeric(gathered.rows(), i) ? " ---: |" : " --- |");
        }
        out.append('\n');
        for (List<Cell> row : gathered.rows()) {
            out.append('|');
            for (Cell cell : row) {
                out.append(' ').append(of(cell)).append(" |");
            }
            out.append('\n');
        }
        if (!table.cutNote().isEmpty()) {
            out.append("\n… ").append(escaped(table.cutNote())).append('\n');
        }
        gathered.rethrow();
    }

    private static String of(Cell cell) {
        if (!(cell instanceof Cell.Entity entity) || Plain.isBlankNode(entity)) {
            return escaped(Plain.of(cell));
        }
        return link(entity.iri(), entity.label().isEmpty() ? entity.curie() : entity.label());
    }

    /** A link; without a name the address alone. */
    public static String link(String iri, String name) {
        String target = "<" + ForPeople.oneLine(iri).replaceAll("[<>|\\\\]", "") + ">";
        return name.isEmpty() ? target : "[" + escaped(name) + "](" + target + ")";
    }

    /** The text with what Markdown reads as markup escaped, on one line. */
    public static String escaped(String text) {
        return text.strip()
                .lines()
                .map(ForPeople::oneLine)
                .map(line -> line.replaceAll("([\\\\`*_\\[\\]<>|~&])", "\\\\$1"))
                .collect(Collectors.joining("<br>"));
    }
}
