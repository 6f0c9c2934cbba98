package org.rolegraph.store.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is left of a word without its inflection. An instance is not thread-safe. */
@FunctionalInterface
public interface Stems {
    /**
     * The stem of a word in lower case: may be longer than the word, empty when nothing is left.
     */
    String stem(String word);

    /**
     * The stems by which a word is found, without accents: its own, and where it is another, that
     * of the word typed without accents, for which endings are not the same.
     */
    default List<String> unaccented(String word) {
        String own = LabelWords.unaccented(whole(word));
        String plain = LabelWords.unaccented(word);
        String typed = plain.equals(word) ? own : whole(plain);
        return own.equals(typed) ? List.of(own) : List.of(own, typed);
    }

    /** The stem, or the word when nothing of it is left. */
    private String whole(String word) {
        String stem = stem(word);
        return stem.isEmpty() ? word : stem;
    }

    /** The same, for texts in which words recur: each stem is found once. */
    default Stems cached() {
        Map<String, String> known = new HashMap<>();
        return word -> known.computeIfAbsent(word, this::stem);
    }
}
