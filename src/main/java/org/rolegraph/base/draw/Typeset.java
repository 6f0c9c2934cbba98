package org.rolegraph.base.draw;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.problem.Steering;

/**
 * Breaks text into lines that fit a width, without asking a font: each character is taken to be at
 * least as wide as in DejaVu Sans, which is wider than the other usual sans-serif fonts.
 */
public final class Typeset {
    /** Bold letters of DejaVu Sans are a tenth wider, some a little more. */
    private static final double BOLD = 1.13;

    private static final String ELLIPSIS = "…";

    private Typeset() {}

    /**
     * The text in lines no wider than the width, and no more of them than that; what is left out is
     * shown by an ellipsis. A word wider than a line is broken.
     *
     * @param size of the font, in the unit of the width
     */
    public static List<String> lines(
            String text, double width, double size, boolean bold, int most) {
        double room = width / (size * (bold ? BOLD : 1));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : clean(text).split(" ")) {
            String rest = word;
            if (line.length() > 0 && width(line + " " + rest) <= room) {
                line.append(' ').append(rest);
                continue;
            }
            if (line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > room) {
                int cut = cut(rest, room);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(rest);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines.size() <= most ? lines : shortened(lines, most, room);
    }

    /** The text in one line no wider than the width; an ellipsis stands for the rest. */
    public static String line(String text, double width, double size) {
        return String.join("", lines(text, width, size, false, 1));
    }

    private static List<String> shortened(List<String> lines, int most, double room) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && width(last + ELLIPSIS) > room) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last.stripTrailing() + ELLIPSIS);
        return kept;
    }

    /** Where a word too wide is broken: after its last joint that fits, else where it must. */
    private static int cut(String word, double room) {
        int cut = 0;
        int joint = 0;
        double used = 0;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            used += width(c);
            if (used > room && cut > 0) {
                break;
            }
            i += Character.charCount(c);
            cut = i;
            if ("-/:._#".indexOf(c) >= 0) {
                joint = i;
            }
        }
        return joint > 0 ? joint : cut;
    }

    /** Width in the size of the font. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Typeset::width).sum();
    }

    private static double width(int c) {
        if (c < 0x7F) {
            return ascii(c);
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 || c == '…' || c == '—';
        return wide ? 1.05 : Character.isLowerCase(c) ? 0.7 : 0.8;
    }

    private static double ascii(int c) {
        if ("ijlIJ'|".indexOf(c) >= 0) {
            return 0.34;
        }
        if (" .,:;/\\!ftr()[]-`".indexOf(c) >= 0) {
            return 0.42;
        }
        if ("mwMW@%".indexOf(c) >= 0) {
            return 1.01;
        }
        boolean narrow = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '*' || c == '_';
        return narrow ? 0.64 : "+=<>~^#".indexOf(c) >= 0 ? 0.85 : 0.8;
    }

    /**
     * One line: runs of white space are a space, soft hyphens are left out, characters that steer
     * or hide text are U+FFFD.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.strip()
                .replaceAll("\\s+", " ")
                .codePoints()
                .filter(c -> c != Steering.SOFT_HYPHEN)
                .forEach(
                        c -> {
                            boolean lone =
                                    c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                            boolean none = c == 0xFFFE || c == 0xFFFF;
                            clean.appendCodePoint(
                                    lone || none || Steering.isSteering(c) ? 0xFFFD : c);
                        });
        return clean.toString();
    }
}
