package org.rolegraph.base.columns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.vocab.Spelling;

/**
 * The usual words of levels, where nobody says what they mean: evenly over 0 to 7, the scale on
 * which levels are compared.
 */
public final class LevelScale {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("beginner", "1");
        WORDS.put("intermediate", "3");
        WORDS.put("advanced", "5");
        WORDS.put("expert", "7");
    }

    private LevelScale() {}

    /** The number that the word stands for, whatever its case. */
    public static Optional<String> of(String word) {
        return Optional.ofNullable(WORDS.get(Spelling.key(word)));
    }

    /** {@code beginner, intermediate, …}: from the lowest. */
    public static String words() {
        return String.join(", ", WORDS.keySet());
    }
}
