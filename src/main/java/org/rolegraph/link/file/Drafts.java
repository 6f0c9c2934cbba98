package org.rolegraph.link.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.rolegraph.link.score.Entry;

/** What a file says of its entries, by their ids, in the language that is asked for. */
final class Drafts {
    /** So many other languages are kept, to name them. */
    private static final int LANGUAGES = 50;

    private final String language;
    private final Map<String, EntryDraft> drafts = new HashMap<>();
    private final Set<String> others = new TreeSet<>();

    /**
     * Nothing yet.
     *
     * @param language primary tag of BCP 47 in lower case
     */
    Drafts(String language) {
        this.language = language;
    }

    EntryDraft of(String id) {
        return drafts.computeIfAbsent(id, i -> new EntryDraft());
    }

    boolean has(String id) {
        return drafts.containsKey(id);
    }

    void put(String id, EntryDraft draft) {
        drafts.put(id, draft);
    }

    /**
     * How well a language tag fits: 0 for the language itself, 1 for it in a region or script, 2
     * for a text without one, or -1 when it is another language.
     */
    int fit(String tag) {
        if (tag.equals(language)) {
            return 0;
        }
        if (tag.startsWith(language) && tag.charAt(language.length()) == '-') {
            return 1;
        }
        if (!tag.isEmpty() && others.size() < LANGUAGES) {
            others.add(tag);
        }
        return tag.isEmpty() ? 2 : -1;
    }

    /** Other languages that there are texts in. */
    Set<String> otherLanguages() {
        return others;
    }

    /** Those that have a title, in no order, of the ids that pass. */
    List<Entry> entries(Predicate<String> ids) {
        return entries(ids, this::title);
    }

    /**
     * The same.
     *
     * @param titles from what is said to be above an entry to its title, or an empty text
     */
    List<Entry> entries(Predicate<String> ids, UnaryOperator<String> titles) {
        List<Entry> entries = new ArrayList<>();
        drafts.forEach(
                (id, draft) -> {
                    if (draft.hasTitle() && ids.test(id)) {
                        entries.add(draft.entry(id, titles));
                    }
                });
        return entries;
    }

    /** The title of an entry, empty when it has none. */
    String title(String id) {
        EntryDraft draft = drafts.get(id);
        return draft == null ? "" : draft.title();
    }
}
