package org.rolegraph.found;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.graph.Linking;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.table.SkillPhrase;
import org.rolegraph.link.table.Targets;
import org.rolegraph.link.table.TitleCandidate;
import org.rolegraph.link.table.TitleMatch;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.store.names.Kind;

/**
 * Which loaded entities titles mean, by words and letters, as {@code rolegraph reconcile} says it
 * without a model. What is compared is gathered once. Thread-safe.
 */
public final class TitleSearch {
    private static final String ENGLISH = "en";

    private final Kind kind;
    private final String language;
    private final Targets targets;
    private final Matcher matcher;

    private TitleSearch(Kind kind, String language, Targets targets) {
        this.kind = kind;
        this.language = language;
        this.targets = targets;
        this.matcher = Matcher.lexical(targets.pool(), language);
    }

    /**
     * Among entities of a kind.
     *
     * @param language of the names, primary tag in lower case
     * @param sources whose entities, the first of them first where several are as good; none for
     *     the usual ones
     * @throws org.rolegraph.base.problem.Failure exit {@code NOT_FOUND} when a source has nothing
     *     of the kind
     */
    public static TitleSearch of(
            OpenGraph graph, Kind kind, String language, List<String> sources) {
        Linking linking = new Linking(graph);
        List<Targets.Named> named = new ArrayList<>();
        for (String source : sources.isEmpty() ? linking.usual(kind) : sources) {
            Pool pool = linking.names(source, kind, language);
            named.add(new Targets.Named(source, pool));
        }
        return new TitleSearch(kind, language, new Targets(named, linking::joined));
    }

    /**
     * What titles mean, as a table: a row for each candidate, and one for a title without any.
     *
     * @param titles that are not blank
     * @param style of the titles; empty for what they look like
     * @param limit how many candidates of a title at most
     * @param least how sure the first must be to be what the title means, from 0 to 1
     */
    public Table find(List<String> titles, Optional<TitleStyle> style, int limit, double least) {
        Matcher scorer = matcher.on(style.orElseGet(() -> looks(titles)));
        List<List<Cell>> rows = new ArrayList<>();
        for (String title : titles) {
            TitleMatch match = targets.find(scorer, readings(title), limit, least);
            String outcome = match.outcome().word();
            for (TitleCandidate candidate : match.candidates()) {
                rows.add(row(title, outcome, candidate));
            }
            if (match.candidates().isEmpty()) {
                rows.add(
                        List.of(
                                Cell.string(title),
                                Cell.string(outcome),
                                Cell.EMPTY,
                                Cell.EMPTY,
                                Cell.EMPTY,
                                Cell.EMPTY));
            }
        }
        return Table.of(
                List.of("title", "outcome", "entity", "score", "confidence", "source"),
                List.of("entity"),
                rows);
    }

    private static List<Cell> row(String title, String outcome, TitleCandidate candidate) {
        return List.of(
                Cell.string(title),
                Cell.string(outcome),
                Cell.entity(candidate.id(), candidate.label()),
                number(candidate.score(), 3),
                candidate.confidence().isPresent()
                        ? number(candidate.confidence().getAsDouble(), 2)
                        : Cell.EMPTY,
                Cell.text(candidate.source()));
    }

    /** As {@code reconcile} rounds. */
    private static Cell number(double value, int digits) {
        return Cell.decimal(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }

    private TitleStyle looks(List<String> titles) {
        return kind == Kind.ROLE ? TitleStyle.of(titles, language) : TitleStyle.OFFICIAL;
    }

    private List<String> readings(String title) {
        return kind == Kind.SKILL && language.equals(ENGLISH)
                ? SkillPhrase.readings(title)
                : List.of(title);
    }
}
