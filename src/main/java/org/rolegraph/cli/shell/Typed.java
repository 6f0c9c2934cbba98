package org.rolegraph.cli.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody has typed of a command line, up to the cursor, as a shell understands it: blanks
 * part words but after a backslash and in quotes, which may begin within a word.
 *
 * @param words those before the last one, without quotes, from the first after the program's name
 * @param last what the cursor stands behind, without quotes; may be empty
 * @param open where in it a quote begins that is still open, or -1
 */
public record Typed(List<String> words, String last, int open) {
    public Typed {
        words = List.copyOf(words);
    }

    /** The line, the first word of which is the program. */
    public static Typed of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        int open = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                i++;
                word.append(line.charAt(i));
                begun = true;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                open = word.length();
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        return new Typed(
                words.subList(Math.min(1, words.size()), words.size()),
                word.toString(),
                quote == 0 ? -1 : open);
    }

    public boolean isQuoted() {
        return open >= 0;
    }

    /**
     * How much of the last word a shell keeps for which another begins with an open quote, else
     * after each of these characters.
     */
    public int kept(String breaks) {
        int kept = Math.max(open, 0);
        for (int i = 0; i < last.length() && !isQuoted(); i++) {
            if (breaks.indexOf(last.charAt(i)) >= 0) {
                kept = i + 1;
            }
        }
        return kept;
    }
}
