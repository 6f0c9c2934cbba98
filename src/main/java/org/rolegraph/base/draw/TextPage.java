package org.rolegraph.base.draw;

import java.util.Collection;
import java.util.Locale;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.result.Widths;

/** An answer as people read it: lines of text, wrapped between words. */
public final class TextPage {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private final StringBuilder text = new StringBuilder();
    private final int width;

    /**
     * An empty page.
     *
     * @param width columns, or 0 for lines as long as they are
     */
    public TextPage(int width) {
        this.width = width;
    }

    /** A line; blanks between its words may become line breaks. */
    public TextPage line(String line) {
        return hanging("", line, 0);
    }

    public TextPage blank() {
        text.append('\n');
        return this;
    }

    /** A line whose continuations are indented by so many columns. */
    public TextPage hanging(String begin, String rest, int indent) {
        StringBuilder line = new StringBuilder(begin);
        boolean fresh = true;
        for (String word : ProblemText.safe(rest).split(" ", -1)) {
            boolean full =
                    width > 0 && !fresh && Widths.of(line.toString()) + 1 + Widths.of(word) > width;
            if (full) {
                end(line);
                line = new StringBuilder(" ".repeat(indent));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        end(line);
        return this;
    }

    /** A line of items with commas between them; nothing when there are none. */
    public TextPage items(String begin, Collection<String> items, int indent) {
        return items.isEmpty() ? this : hanging(begin, String.join(", ", items), indent);
    }

    /** The text in so many columns, if it has fewer. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - Widths.of(text)));
    }

    private void end(StringBuilder line) {
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** A bar for a number from 0 to 1, so many columns long at most. */
    public static String bar(double share, int columns) {
        int eighths = (int) Math.round(Math.max(0, Math.min(1, share)) * 8 * columns);
        String bar = "█".repeat(eighths / 8);
        String last = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return bar + last + " ".repeat(columns - bar.length() - last.length());
    }

    public static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
