package org.rolegraph.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.graph.Linking;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.decide.Suggestions;
import org.rolegraph.link.decide.Wanted;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import org.rolegraph.link.table.Targets;
import org.rolegraph.link.table.TitleFinder;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.store.names.Kind;

/** The link questions, answered with records. What was searched once is kept. Thread-safe. */
final class LinkAnswers {
    private record Asked(String source, Kind kind) {}

    private record Compared(Pool pool, Matcher matcher) {
        Target on(TitleStyle style) {
            return new Target(pool, matcher.on(style));
        }
    }

    private final OpenGraph graph;
    private final Linking linking;
    private final String language;
    private final Map<Asked, Compared> targets = new HashMap<>();
    private final Map<Sought, TitleFinder> finders = new HashMap<>();

    LinkAnswers(OpenGraph graph) {
        this.graph = graph;
        this.linking = new Linking(graph);
        this.language =
                graph.languages().stream().findFirst().orElse("en").toLowerCase(Locale.ROOT);
    }

    List<Suggestion> ofTitles(List<String> titles, String to, Kind kind, int limit) {
        Target target = target(to, kind).on(style(titles, kind));
        Map<Entry, List<Candidate>> found = new LinkedHashMap<>();
        for (String title : titles) {
            Entry entry = Entry.titled("", title);
            found.computeIfAbsent(entry, asked -> target.find(asked, limit));
        }
        return suggestions(found);
    }

    /** Of the rules all but the style, so that both styles share what takes long. */
    private record Sought(Kind kind, List<String> to) {}

    TitleMatcher titles(TitleRules rules) {
        List<String> to = rules.to().isEmpty() ? linking.usual(rules.kind()) : rules.to();
        TitleFinder finder =
                finder(new Sought(rules.kind(), to)).on(TitleStyle.posted(rules.postings()));
        return new TitleMatcher(finder, rules);
    }

    private synchronized TitleFinder finder(Sought sought) {
        return finders.computeIfAbsent(
                sought,
                it -> {
                    Targets of = linking.targets(it.to(), it.kind(), language);
                    Matcher matcher = Matcher.lexical(of.pool(), language);
                    return new TitleFinder(it.kind(), language, of, matcher);
                });
    }

    List<Suggestion> ofEntities(String of, String to, Kind kind, int limit) {
        Pool subjects = linking.pool(of, kind, language);
        List<String> titles = subjects.entries().values().stream().map(Entry::title).toList();
        return suggestions(
                Suggestions.of(
                                subjects,
                                target(to, kind).on(style(titles, kind)),
                                linking.settled(List.of()),
                                Wanted.of(kind, language, limit))
                        .found());
    }

    /** As the commands take it: what roles look like, and official for all else. */
    private TitleStyle style(List<String> titles, Kind kind) {
        return kind == Kind.ROLE ? TitleStyle.of(titles, language) : TitleStyle.OFFICIAL;
    }

    private synchronized Compared target(String source, Kind kind) {
        return targets.computeIfAbsent(
                new Asked(source, kind),
                asked -> {
                    Pool pool = linking.pool(source, kind, language);
                    return new Compared(pool, Matcher.lexical(pool, language));
                });
    }

    private List<Suggestion> suggestions(Map<Entry, List<Candidate>> found) {
        List<Suggestion> all = new ArrayList<>();
        found.forEach(
                (subject, candidates) ->
                        candidates.forEach(each -> all.add(suggestion(subject, each))));
        return all;
    }

    private Suggestion suggestion(Entry subject, Candidate candidate) {
        return new Suggestion(
                subject.title(),
                thing(subject.id()),
                thing(candidate.concept()).orElseThrow(),
                candidate.name(),
                candidate.confidence(),
                candidate.score(),
                candidate.margin(),
                candidate.agreement().features(),
                Suggestions.reason(subject, candidate));
    }

    private Optional<Thing> thing(String iri) {
        return iri.isEmpty()
                ? Optional.empty()
                : graph.labels().entity(iri).map(entity -> Things.of(entity, graph));
    }
}
