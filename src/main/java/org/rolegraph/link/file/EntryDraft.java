package org.rolegraph.link.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.rolegraph.link.score.Entry;

/** What is known of one entry so far, in one language. */
final class EntryDraft {
    private String title = "";
    private int titleRank = Integer.MAX_VALUE;
    private String description = "";
    private int descriptionRank = Integer.MAX_VALUE;
    private List<String> names = List.of();
    private List<String> broader = List.of();

    /**
     * A name that may be the title.
     *
     * @param rank of names the least is the title, and of those of one rank the first by its text
     */
    void title(String text, int rank) {
        name(text);
        if (rank < titleRank || rank == titleRank && text.compareTo(title) < 0) {
            title = text;
            titleRank = rank;
        }
    }

    /** A further name. */
    void name(String text) {
        names = with(names, text);
    }

    /** What it is in a sentence; the rank as that of a title. */
    void description(String text, int rank) {
        if (rank < descriptionRank || rank == descriptionRank && text.compareTo(description) < 0) {
            description = text;
            descriptionRank = rank;
        }
    }

    /** The id of what is directly above it. */
    void broader(String id) {
        broader = with(broader, id);
    }

    /** Most have none or one, which then takes no room for more. */
    private static List<String> with(List<String> list, String text) {
        if (list.contains(text)) {
            return list;
        }
        if (list.isEmpty()) {
            return Collections.singletonList(text);
        }
        List<String> more = list.size() == 1 ? new ArrayList<>(list) : list;
        more.add(text);
        return more;
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    String title() {
        return title;
    }

    /**
     * The entry, its other names and what is above it sorted.
     *
     * @param titles from the id of what is above to its title, empty when that is not known
     */
    Entry entry(String id, UnaryOperator<String> titles) {
        Set<String> others = new TreeSet<>(names);
        others.remove(title);
        Set<String> above = new TreeSet<>();
        broader.forEach(each -> above.add(titles.apply(each)));
        above.remove("");
        return new Entry(id, title, List.copyOf(others), description, List.copyOf(above));
    }
}
