package org.rolegraph.link.table;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.store.names.Kind;

/**
 * What a title means, by one way of comparing: what {@code reconcile}, its page and Java programs
 * ask. Thread-safe where its matcher is, as that by words and letters.
 */
public final class TitleFinder {
    private static final String ENGLISH = "en";

    private final Kind kind;
    private final String language;
    private final Targets targets;
    private final Matcher matcher;

    /**
     * Finds entities of a kind.
     *
     * @param language of the names, primary tag of BCP 47
     * @param matcher of the forms of the targets
     */
    public TitleFinder(Kind kind, String language, Targets targets, Matcher matcher) {
        this.kind = kind;
        this.language = language;
        this.targets = targets;
        this.matcher = matcher;
    }

    /** The same for titles of a style. */
    public TitleFinder on(TitleStyle style) {
        return new TitleFinder(kind, language, targets, matcher.on(style));
    }

    /**
     * What some titles that stand together look like; names of anything but roles are official: of
     * skills in postings that was measured to hold.
     */
    public TitleStyle styleOf(Collection<String> titles) {
        return kind == Kind.ROLE ? TitleStyle.of(titles, language) : TitleStyle.OFFICIAL;
    }

    /** The same of titles that were looked at one by one. */
    public TitleStyle styleOf(long posted, long official) {
        return kind == Kind.ROLE ? TitleStyle.of(posted, official, language) : TitleStyle.OFFICIAL;
    }

    /**
     * What a title means.
     *
     * @param limit how many candidates at most
     * @param least how sure the first must be, from 0 to 1
     */
    public TitleMatch find(String title, int limit, double least) {
        return targets.find(matcher, readings(title), limit, least);
    }

    /**
     * What titles mean, in their order, by all processors where the matcher allows it.
     *
     * @param limit how many candidates at most
     * @param least how sure the first must be, from 0 to 1
     */
    public List<TitleMatch> findAll(List<String> titles, int limit, double least) {
        matcher.expect(
                titles.stream()
                        .flatMap(title -> readings(title).stream())
                        .map(text -> Entry.titled("", text))
                        .toList());
        Stream<String> all =
                matcher.name().equals(Matcher.LEXICAL) ? titles.parallelStream() : titles.stream();
        return all.map(title -> find(title, limit, least)).toList();
    }

    /** The title, and of a skill in English what stands in the frame of its phrase. */
    private List<String> readings(String title) {
        return kind == Kind.SKILL && language.equals(ENGLISH)
                ? SkillPhrase.readings(title)
                : List.of(title);
    }
}
