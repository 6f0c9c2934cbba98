package org.rolegraph.base.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.rolegraph.base.problem.Steering;

/**
 * Aligned columns two spaces apart, numbers to the right. Where the terminal is too narrow, the
 * entities after the first column are shown without their CURIEs; where it is so still, those of
 * the first column too if some are no words to read, or each goes to a line of its own where the
 * style keeps them; and the widest columns wrap between words.
 */
final class TextTable {
    private static final String GAP = "  ";

    /** Characters of a CURIE that may still be read and typed; one with a UUID has 36 more. */
    private static final int READABLE = 40;

    private final int width;
    private final boolean terminal;
    private final boolean idsBelow;

    TextTable(Style style) {
        this.width = style.width();
        this.terminal = style.terminal();
        this.idsBelow = style.idsBelow();
    }

    void write(Table table, Appendable out) throws IOException {
        ForPeople.Gathered gathered = ForPeople.Gathered.from(table);
        List<List<Cell>> rows = gathered.rows();
        List<String> head = table.columns().stream().map(ForPeople::oneLine).toList();
        boolean[] right = new boolean[head.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = ForPeople.isNumeric(rows, i);
        }
        List<List<String>> lines = rows.stream().map(row -> texts(row, row.size())).toList();
        int[] widths = widths(head, lines);
        if (width > 0 && total(widths) > width) {
            lines = rows.stream().map(row -> texts(row, 1)).toList();
            widths = widths(head, lines);
        }
        Predicate<List<Cell>> below = row -> false;
        if (width > 0 && total(widths) > width && rows.stream().anyMatch(TextTable::isCryptic)) {
            if (idsBelow) {
                below = TextTable::isCryptic;
                lines = rows.stream().map(row -> texts(row, isCryptic(row) ? 0 : 1)).toList();
                widths = widths(head, lines);
            }
            if (total(widths) > width) {
                below = row -> idsBelow;
                lines = rows.stream().map(row -> texts(row, 0)).toList();
                widths = widths(head, lines);
            }
        }
        ColumnFit.fit(widths, width, GAP.length());
        line(head, widths, right, out);
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), widths, right, out);
            if (below.test(rows.get(i))) {
                id(rows.get(i).get(0), out);
            }
        }
        if (rows.isEmpty() && gathered.failure() == null) {
            out.append("(no rows)\n");
        }
        if (!table.cutNote().isEmpty()) {
            out.append("… ").append(ForPeople.oneLine(table.cutNote())).append('\n');
        }
        gathered.rethrow();
    }

    /** The cells as they read, the first so many of them with their CURIEs. */
    private List<String> texts(List<Cell> row, int whole) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String text = i < whole ? ForPeople.of(row.get(i)) : ForPeople.brief(row.get(i));
            // before widths are measured
            texts.add(terminal ? Steering.visible(text) : text);
        }
        return texts;
    }

    /** The id of an entity that its row shows by its label. */
    private void id(Cell cell, Appendable out) throws IOException {
        if (cell instanceof Cell.Entity entity && !entity.label().isEmpty()) {
            String id = entity.curie().isEmpty() ? "<" + entity.iri() + ">" : entity.curie();
            String line = ForPeople.oneLine(id);
            out.append(GAP).append(terminal ? Steering.visible(line) : line).append('\n');
        }
    }

    private static boolean isCryptic(List<Cell> row) {
        return row.get(0) instanceof Cell.Entity first && first.curie().length() > READABLE;
    }

    private static int[] widths(List<String> head, List<List<String>> lines) {
        int[] widths = new int[head.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Widths.of(head.get(i));
            for (List<String> line : lines) {
                widths[i] = Math.max(widths[i], Widths.of(line.get(i)));
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        return IntStream.of(widths).sum() + GAP.length() * Math.max(0, widths.length - 1);
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
