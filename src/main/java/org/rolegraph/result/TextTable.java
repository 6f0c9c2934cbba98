package org.rolegraph.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns two spaces apart, numbers to the right. Wider than the terminal, the widest
 * columns wrap between words.
 */
final class TextTable {
    private static final String GAP = "  ";

    private final int width;

    TextTable(Style style) {
        this.width = style.width();
    }

    void write(Table table, Appendable out) throws IOException {
        ForPeople.Gathered gathered = ForPeople.Gathered.from(table);
        List<List<Cell>> rows = gathered.rows();
        int columns = table.columns().size();
        boolean[] right = new boolean[columns];
        int[] widths = new int[columns];
        for (int i = 0; i < columns; i++) {
            right[i] = ForPeople.isNumeric(rows, i);
            widths[i] = Widths.of(header(table, i));
            for (List<Cell> row : rows) {
                widths[i] = Math.max(widths[i], Widths.of(ForPeople.of(row.get(i))));
            }
        }
        ColumnFit.fit(widths, width, GAP.length());
        List<String> head = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            head.add(header(table, i));
        }
        line(head, widths, right, out);
        for (List<Cell> row : rows) {
            line(row.stream().map(ForPeople::of).toList(), widths, right, out);
        }
        if (rows.isEmpty() && gathered.failure() == null) {
            out.append("(no rows)\n");
        }
        if (!table.cutNote().isEmpty()) {
            out.append("… ").append(ForPeople.oneLine(table.cutNote())).append('\n');
        }
        gathered.rethrow();
    }

    private static String header(Table table, int column) {
        return ForPeople.oneLine(table.columns().get(column));
    }

    private static void line(List<String> texts, int[] widths, boolean[] right, Appendable out)
            throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < texts.size(); i++) {
            wrapped.add(Widths.wrap(texts.get(i), widths[i]));
            height = Math.max(height, wrapped.get(i).size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < texts.size(); i++) {
                String part = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                String padding = " ".repeat(Math.max(0, widths[i] - Widths.of(part)));
                line.append(i == 0 ? "" : GAP);
                line.append(right[i] ? padding + part : part + padding);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
