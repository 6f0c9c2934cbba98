package org.rolegraph.link.file;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, one at a time, none of which may take more than its share of memory. */
final class TextLines {
    private final Reader text;
    private final int most;
    private final char[] buffer = new char[1 << 16];
    private int from;
    private int to;
    private int number;

    /**
     * A text that is not read yet.
     *
     * @param most characters that a line may have
     */
    TextLines(Reader text, int most) {
        this.text = text;
        this.most = most;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param text without white space around it, or nothing when the line is too long
     */
    record Line(int number, Optional<String> text) {}

    /** The next line, ended by a line feed or the text's end; nothing after the last. */
    Optional<Line> next() throws IOException {
        if (from == to && !fill()) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        boolean whole = true;
        boolean ended = false;
        do {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            whole &= line.length() + end - from <= most;
            if (whole) {
                line.append(buffer, from, end - from);
            }
            ended = end < to;
            from = ended ? end + 1 : end;
        } while (!ended && fill());
        number++;
        return Optional.of(
                new Line(number, whole ? Optional.of(line.toString().strip()) : Optional.empty()));
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, text.read(buffer, 0, buffer.length));
        return to > 0;
    }
}
