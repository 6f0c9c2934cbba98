package org.rolegraph.load.source;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** Mends texts where the mending is certain, and says each time what it did. */
public final class Mender {
    private final Problems problems;

    public Mender(Problems problems) {
        this.problems = problems;
    }

    /** The text of a cell, mended; empty when nothing but white space is in it. */
    public String text(String cell, String column, Location where) {
        if (isSound(cell)) {
            return cell;
        }
        String text = cell.indexOf('\r') < 0 ? cell : cell.replace("\r\n", "\n");
        if (text.isBlank() && text.indexOf('\u00A0') < 0) {
            return "";
        }
        String read = Mojibake.mend(text);
        if (!read.equals(text)) {
            say(Codes.MOJIBAKE, column, where, "holds UTF-8 that was read as Windows-1252", text);
        }
        String visible = visible(read);
        if (!visible.equals(read)) {
            say(
                    Codes.INVISIBLE_CHARACTER,
                    column,
                    where,
                    "holds zero-width or control characters, left out",
                    read);
        }
        String bare = strip(visible);
        if (bare.length() < visible.length()) {
            say(Codes.OUTER_SPACE, column, where, "has white space around it, left off", visible);
        }
        if (bare.indexOf('\u00A0') >= 0) {
            say(Codes.NO_BREAK_SPACE, column, where, "holds U+00A0, read as a space", bare);
            bare = bare.replace('\u00A0', ' ');
        }
        return bare;
    }

    /** The texts of a cell that holds one on each line, mended, without those that are empty. */
    public List<String> lines(String cell, String column, Location where) {
        if (cell.isBlank()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (int from = 0; from <= cell.length(); ) {
            int end = cell.indexOf('\n', from);
            end = end < 0 ? cell.length() : end;
            int to = end > from && cell.charAt(end - 1) == '\r' ? end - 1 : end;
            String line = text(cell.substring(from, to), column, where);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            from = end + 1;
        }
        return lines;
    }

    private void say(String code, String column, Location where, String what, String found) {
        String shown = found.length() <= 80 ? found : found.substring(0, 80) + "…";
        problems.warning(
                code,
                where,
                column + " " + what + ": \"" + shown.replace("\n", "\\n") + "\"",
                "nothing: it is corrected as it is read");
    }

    private static boolean isSound(String cell) {
        int length = cell.length();
        if (length == 0) {
            return true;
        }
        if (cell.charAt(0) <= ' ' || cell.charAt(length - 1) <= ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= 0x7F || c < ' ' && c != '\n') {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B'
                || c == '\uFEFF'
                || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isInvisible(text.charAt(i))) {
                visible.append(text.charAt(i));
            }
        }
        return visible.length() == text.length() ? text : visible.toString();
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == '\u00A0' || Character.isWhitespace(c);
    }
}
