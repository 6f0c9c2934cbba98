package org.rolegraph.web.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** What a text may mean, with why each was found. */
public final class SearchPage implements WebRoute {
    private static final int MOST = 50;

    /** Kinds that are worth choosing. */
    private static final List<Kind> KINDS =
            List.of(
                    Kind.ROLE,
                    Kind.SKILL,
                    Kind.ORGANIZATION,
                    Kind.PRODUCT,
                    Kind.REFERENCE,
                    Kind.RESPONSIBILITY);

    /** What agrees, as a reader says it; names that are the text need no reason. */
    private static final Map<How, String> REASONS =
            Map.ofEntries(
                    Map.entry(How.ID, "by its id"),
                    Map.entry(How.IRI, "by its IRI"),
                    Map.entry(How.ALTERNATIVE, "also called"),
                    Map.entry(How.HIDDEN, "sometimes written"),
                    Map.entry(How.NOTATION, "by its code"),
                    Map.entry(How.SPELLED, "otherwise spelled"),
                    Map.entry(How.ALIAS, "short for"),
                    Map.entry(How.INITIALS, "by the initials of"),
                    Map.entry(How.MINOR, "one source also calls it"),
                    Map.entry(How.STEMMED, "by the words of"),
                    Map.entry(How.PREFIX, "by words that begin so in"),
                    Map.entry(How.FUZZY, "nearly"),
                    Map.entry(How.PARTIAL, "by some of the words of"),
                    Map.entry(How.STATEMENT, "by the words of"));

    /**
     * A choice of kinds.
     *
     * @param chosen whether it is the present one
     */
    public record Choice(String name, String link, boolean chosen) {}

    /**
     * One of what was found.
     *
     * @param reason why, where the name does not tell
     * @param definition the beginning of it; may be empty
     */
    public record Result(
            String name,
            String language,
            String link,
            String kind,
            String source,
            String id,
            String reason,
            String definition) {}

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        String text = request.query().first("q").orElse("");
        Optional<Kind> kind = request.query().first("kind").flatMap(Kind::of);
        List<String> languages = Spoken.of(request, served);
        return Spoken.answer(
                Html.answer(200, "entity/search", () -> parts(served.graph(languages), text, kind)),
                languages);
    }

    private static Map<String, Object> parts(OpenGraph graph, String text, Optional<Kind> kind) {
        Scope scope = kind.map(Scope::of).orElse(Scope.ANY);
        List<Hit> hits = text.isEmpty() ? List.of() : graph.search().find(text, scope, MOST + 1);
        List<Result> results = new ArrayList<>();
        hits.stream().limit(MOST).forEach(hit -> results.add(result(graph, hit)));
        List<Choice> choices = new ArrayList<>();
        choices.add(choice("all", text, Optional.empty(), kind));
        KINDS.forEach(one -> choices.add(choice(one.word(), text, Optional.of(one), kind)));
        Frame frame =
                Frame.of(text.isEmpty() ? "Search" : "Search: " + text)
                        .described("What the graph has under this name")
                        .searching(text);
        return Map.of(
                "frame", frame,
                "text", text,
                "choices", choices,
                "results", results,
                "more", hits.size() > MOST,
                "strangers",
                        results.isEmpty() && !text.isEmpty()
                                ? graph.search().strangers(text, Scope.ANY)
                                : List.of());
    }

    private static Choice choice(
            String name, String text, Optional<Kind> kind, Optional<Kind> chosen) {
        String link = "/search?q=" + Values.encode(text);
        return new Choice(
                name, kind.map(k -> link + "&kind=" + k.word()).orElse(link), kind.equals(chosen));
    }

    private static Result result(OpenGraph graph, Hit hit) {
        String iri = hit.entity().iri();
        Label name = graph.labels().preferredLabel(iri, graph.languages()).orElse(hit.label());
        String how = REASONS.getOrDefault(hit.how(), "");
        boolean same = name.text().equals(hit.label().text());
        String reason =
                how.isEmpty() || hit.how() == How.IRI ? how : how + " “" + hit.label().text() + "”";
        if (how.isEmpty() && !same) {
            reason = "called “" + hit.label().text() + "”";
        }
        return new Result(
                name.text(),
                name.language(),
                PageLinks.page(iri),
                hit.entity().kind() == Kind.OTHER ? "group" : hit.entity().kind().word(),
                hit.entity().source(),
                Prefixes.curie(iri).orElse(iri),
                reason,
                graph.labels().definition(iri).map(Label::text).orElse(""));
    }
}
