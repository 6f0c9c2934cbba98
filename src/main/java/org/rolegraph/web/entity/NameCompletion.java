package org.rolegraph.web.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.result.JsonText;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.graph.BegunNames;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** Names that begin as the text does ({@link BegunNames}), as JSON. */
final class NameCompletion implements WebRoute {
    private static final int MOST = 10;

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        String text = request.query().first("q").orElse("");
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        request.query().all("kind").forEach(word -> Kind.of(word).ifPresent(kinds::add));
        List<String> languages = Spoken.of(request, served);
        return Spoken.answer(
                WebAnswer.of(
                        200,
                        "application/json; charset=utf-8",
                        out ->
                                out.write(
                                        json(served.graph(languages), text, kinds)
                                                .getBytes(StandardCharsets.UTF_8))),
                languages);
    }

    private static String json(OpenGraph graph, String text, Set<Kind> kinds) throws IOException {
        StringBuilder json = new StringBuilder("[");
        Scope scope = new Scope(kinds, Set.of(), Set.of());
        for (Hit hit : BegunNames.of(graph, text, scope, MOST)) {
            json.append(json.length() == 1 ? "\n" : ",\n");
            write(graph, hit, json);
        }
        return json.append("]\n").toString();
    }

    /** The name that the reader knows it by; the one that begins so beside it, if another. */
    private static void write(OpenGraph graph, Hit hit, StringBuilder json) throws IOException {
        Entity entity = hit.entity();
        Optional<Label> preferred = graph.labels().preferredLabel(entity.iri(), graph.languages());
        Label name = preferred.orElse(hit.label());
        boolean other = !LabelKey.of(name.text()).equals(LabelKey.of(hit.label().text()));
        pair("{", "id", Prefixes.curie(entity.iri()).orElse(entity.iri()), json);
        pair(",", "name", name.text(), json);
        pair(",", "language", name.language(), json);
        pair(",", "found", other ? hit.label().text() : "", json);
        pair(",", "kind", entity.kind() == Kind.OTHER ? "group" : entity.kind().word(), json);
        pair(",", "source", entity.source(), json);
        pair(",", "href", PageLinks.page(entity.iri()), json);
        json.append('}');
    }

    private static void pair(String before, String key, String value, StringBuilder json)
            throws IOException {
        json.append(before);
        JsonText.string(key, json);
        json.append(':');
        JsonText.string(value, json);
    }
}
