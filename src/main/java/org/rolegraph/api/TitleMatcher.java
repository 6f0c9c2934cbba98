package org.rolegraph.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.vocab.Spelling;
import org.rolegraph.link.table.TitleColumns;
import org.rolegraph.link.table.TitleFinder;
import org.rolegraph.link.table.TitleMatch;

/**
 * What titles mean, one at a time, by words and letters: row for row what {@code reconcile --model
 * none} writes. Made by {@link RoleGraph#titles}, which takes seconds; a title then takes about a
 * millisecond. Thread-safe, and good for as long as its graph is open.
 */
public final class TitleMatcher {
    private final TitleFinder finder;
    private final TitleRules rules;

    TitleMatcher(TitleFinder finder, TitleRules rules) {
        this.finder = finder;
        this.rules = rules;
    }

    /**
     * What a title means.
     *
     * @param title white space and composition of its characters do not count
     */
    public TitleMeaning match(String title) {
        String text = normal(title);
        return TitleMeaning.of(
                text.isBlank()
                        ? TitleMatch.EMPTY
                        : finder.find(text, rules.limit(), rules.least()));
    }

    /** The form in which titles that are written alike are one, as {@link #match} takes it. */
    public static String normal(String title) {
        return Spelling.oneLine(Spelling.composed(title));
    }

    /**
     * The place of the column of titles in a table, as {@code reconcile} finds it.
     *
     * @param column what it is called, whatever its case; when empty one that is called as such
     *     columns are, or the only one
     * @return empty when the table has no such column
     */
    public static Optional<Integer> column(List<String> header, Optional<String> column) {
        return TitleColumns.place(header, column);
    }

    /** Whether titles that stand together look like those of postings, whatever the rules say. */
    public boolean looksPosted(Collection<String> titles) {
        return finder.styleOf(titles).isPosted();
    }

    /**
     * The same of titles that were looked at one by one, such as by many machines.
     *
     * @param posted how many of them, each once, look posted by themselves
     * @param others how many do not; blank ones are neither
     */
    public boolean looksPosted(long posted, long others) {
        return finder.styleOf(posted, others).isPosted();
    }
}
