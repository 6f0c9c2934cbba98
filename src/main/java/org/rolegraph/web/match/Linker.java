package org.rolegraph.web.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.table.Targets;
import org.rolegraph.link.table.TitleCandidate;
import org.rolegraph.link.table.TitleFinder;
import org.rolegraph.link.table.TitleMatch;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.store.names.Kind;

/**
 * What finds the entities of one kind by their names, as {@code reconcile} does: by words and
 * letters, and as sure as the same curves say. Thread-safe.
 */
public final class Linker {
    private static final String ENGLISH = "en";

    /**
     * A candidate.
     *
     * @param iri of the entity
     * @param confidence from 0 to 1, of none greater than of the first
     * @param isAlone whether no other is as good
     */
    public record Found(String iri, double confidence, double likeness, boolean isAlone) {}

    private final Kind kind;
    private final String language;
    private final TitleFinder official;
    private final TitleFinder posted;

    /**
     * Makes ready, which takes seconds for a hundred thousand names.
     *
     * @param language of the names, primary tag of BCP 47
     */
    public Linker(Kind kind, String language, Targets targets) {
        this.kind = kind;
        this.language = language;
        Matcher matcher = Matcher.lexical(targets.pool(), language);
        official = new TitleFinder(kind, language, targets, matcher);
        posted = official.on(TitleStyle.POSTINGS);
    }

    /** The first is what the text means, if anything is; the others by how sure they are. */
    public List<Found> find(String text, int limit) {
        TitleMatch match = on(style(text)).find(text, limit, 0);
        List<TitleCandidate> candidates = match.candidates();
        if (candidates.isEmpty()) {
            return List.of();
        }
        double first = confidence(candidates.get(0));
        List<Found> found = new ArrayList<>();
        for (TitleCandidate each : candidates) {
            found.add(
                    new Found(
                            each.id(),
                            Math.min(first, confidence(each)),
                            each.score(),
                            !found.isEmpty() || match.other().isEmpty()));
        }
        found.sort(Comparator.comparingDouble((Found each) -> -each.confidence()));
        return found;
    }

    /** The style of some titles that stand together. */
    TitleStyle styleOf(List<String> titles) {
        return official.styleOf(titles);
    }

    /**
     * What a title of a table means, as {@code reconcile} has it.
     *
     * @param style of the titles of the table
     * @param least how sure the first must be, from 0 to 1
     */
    TitleMatch match(String title, TitleStyle style, int limit, double least) {
        return on(style).find(title, limit, least);
    }

    private TitleFinder on(TitleStyle style) {
        return style == TitleStyle.POSTINGS ? posted : official;
    }

    private static double confidence(TitleCandidate candidate) {
        return candidate.confidence().orElse(0);
    }

    /**
     * One cell does not show what the table is, and is to be answered whatever stands beside it: of
     * roles in English people's own words are taken for the rule, of which a candidate is less
     * sure.
     */
    private TitleStyle style(String text) {
        if (kind != Kind.ROLE) {
            return TitleStyle.OFFICIAL;
        }
        return language.equals(ENGLISH)
                ? TitleStyle.POSTINGS
                : TitleStyle.of(List.of(text), language);
    }
}
