package org.rolegraph.store.names;

import java.util.List;
import java.util.Locale;

/**
 * The languages that a reader wants, best first: which of several texts to show, and how.
 *
 * @param wanted BCP 47 tags in any case
 */
public record Languages(List<String> wanted) {
    public Languages {
        wanted = wanted.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * The place of a text in the order of choice, from 0: the languages wanted, each before those
     * that share its first part ({@code de} serves {@code de-at} and the other way round), then
     * none, then English, then all others alike.
     *
     * @param language tag of the text, or empty
     */
    public int rank(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        for (int i = 0; i < wanted.size(); i++) {
            if (tag.equals(wanted.get(i))) {
                return 2 * i;
            }
            if (Scope.primary(tag).equals(Scope.primary(wanted.get(i)))) {
                return 2 * i + 1;
            }
        }
        int next = 2 * wanted.size();
        if (tag.isEmpty()) {
            return next;
        }
        return tag.equals("en") ? next + 1 : next + 2;
    }

    /** Whether a text in the language is one that was wanted; one without a language always is. */
    public boolean wants(String language) {
        return language.isEmpty() || rank(language) < 2 * wanted.size();
    }

    /** The text, with {@code @} and its language after it when that is not the first wanted. */
    public String shown(String text, String language) {
        return language.isEmpty() || rank(language) < 2 ? text : text + " @" + language;
    }
}
