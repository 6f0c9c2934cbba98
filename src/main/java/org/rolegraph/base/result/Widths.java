package org.rolegraph.base.result;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal a text takes: combining marks none, East Asian wide characters and
 * emoji two. The ranges are those of Unicode's East Asian Width W and F, joined where only
 * unassigned characters lie between.
 */
public final class Widths {
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x4DBF}, {0x4E00, 0xA4CF},
        {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
    };

    private Widths() {}

    /** Columns that the text takes. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += of(c);
            i += Character.charCount(c);
        }
        return width;
    }

    private static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The text in lines of at most this width, broken at spaces, long words inside. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = fitting(text, start, width);
        while (end < text.length()) {
            int space = text.lastIndexOf(' ', end);
            int cut = space > start ? space : end;
            lines.add(text.substring(start, cut));
            start = cut;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
            end = fitting(text, start, width);
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** Index after the last character that fits, at least one character on. */
    private static int fitting(String text, int start, int width) {
        int used = 0;
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            used += of(c);
            if (used > width && i > start) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}
