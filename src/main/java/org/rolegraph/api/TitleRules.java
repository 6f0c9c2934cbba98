package org.rolegraph.api;

import java.io.Serializable;
import java.util.List;
import org.rolegraph.store.names.Kind;

/**
 * How titles are matched, as the options of {@code reconcile} say it; serializable, for engines
 * that match on many machines.
 *
 * @param kind what the titles are names of
 * @param to the sources whose entities are looked for, the first first where several are as good;
 *     when empty curated and ESCO, or O*NET where ESCO is not loaded
 * @param postings whether the titles are as people write them, of whom a candidate is less sure,
 *     and not of a classification; {@link TitleMatcher#looksPosted} finds it out
 * @param limit how many candidates at most for each, at least 1
 * @param least how sure the first must be to be what a title means, from 0 to 1
 */
public record TitleRules(Kind kind, List<String> to, boolean postings, int limit, double least)
        implements Serializable {
    /** Titles of postings among roles, as {@code reconcile --titles postings} finds them. */
    public static final TitleRules POSTINGS = new TitleRules(Kind.ROLE, List.of(), true, 3, 0.1);

    public TitleRules {
        to = List.copyOf(to);
        if (limit < 1 || !(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("a limit is positive, and a confidence from 0 to 1");
        }
    }

    /** The same for names of another kind. */
    public TitleRules of(Kind other) {
        return new TitleRules(other, to, postings, limit, least);
    }

    /** The same among the entities of these sources. */
    public TitleRules to(String... sources) {
        return new TitleRules(kind, List.of(sources), postings, limit, least);
    }

    /** The same for titles of postings, or of a classification. */
    public TitleRules posted(boolean other) {
        return new TitleRules(kind, to, other, limit, least);
    }

    /** The same with another limit and confidence. */
    public TitleRules within(int otherLimit, double otherLeast) {
        return new TitleRules(kind, to, postings, otherLimit, otherLeast);
    }
}
