package org.rolegraph.base.draw;

import java.util.Locale;

/**
 * The colours of all that is drawn, each for light and for dark. Text has a contrast of 4.5 at
 * least to what is behind it, lines of 3 (WCAG 2.1, 1.4.3 and 1.4.11).
 */
enum Colour {
    PAPER("#ffffff", "#0d1117"),
    INK("#1f2328", "#e6edf3"),
    /** Text of less weight. */
    SOFT("#57606a", "#9da7b1"),
    LINE("#8c959f", "#6e7681"),
    /** Lines that only order: of tables, of a grid. */
    RULE("#d0d7de", "#30363d"),
    /** Behind what a picture is about. */
    PANEL("#f6f8fa", "#161b22"),
    BAD("#a40e26", "#ff8f8f"),
    NEED("#1d5fbf", "#79b0ff"),
    /** Half as strong. */
    NEED_HALF("#b6d0f7", "#2a4d80"),
    NEED_BOX("#eef4ff", "#10233f"),
    WORK("#24703a", "#6fcf87"),
    WORK_BOX("#edf7ee", "#10291a"),
    KIND("#7a3fa8", "#cf9ff2"),
    KIND_BOX("#f6f0fb", "#261636"),
    LINK("#98540b", "#f0b06a"),
    LINK_BOX("#fdf3e7", "#33210b"),
    TEAL("#0b6e69", "#5fd3cc"),
    PINK("#a01860", "#ff8cc6");

    private final String light;
    private final String dark;

    Colour(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    /**
     * A style sheet that is light or dark as the reader's system is, without variables, which
     * programs beside browsers do not know.
     *
     * @param rules with names of colours, such as {@code $need-box}; a rule with one is a line
     * @throws IllegalArgumentException for a name that is none of these
     */
    static String style(String rules) {
        StringBuilder style = new StringBuilder();
        StringBuilder night = new StringBuilder();
        for (String rule : (Iterable<String>) rules.lines()::iterator) {
            if (rule.indexOf('$') < 0) {
                style.append(rule).append('\n');
            } else {
                style.append(filled(rule, false)).append('\n');
                night.append(filled(rule, true)).append('\n');
            }
        }
        return style.append("@media (prefers-color-scheme: dark) {\n")
                .append(night)
                .append("}\n")
                .toString();
    }

    private static String filled(String rule, boolean dark) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = rule.indexOf('$'); at >= 0; at = rule.indexOf('$', from)) {
            int end = at + 1;
            while (Character.isLetter(rule.charAt(end)) || rule.charAt(end) == '-') {
                end++;
            }
            Colour colour =
                    valueOf(rule.substring(at + 1, end).replace('-', '_').toUpperCase(Locale.ROOT));
            filled.append(rule, from, at).append(dark ? colour.dark : colour.light);
            from = end;
        }
        return filled.append(rule, from, rule.length()).toString();
    }
}
