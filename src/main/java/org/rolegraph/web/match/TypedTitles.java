package org.rolegraph.web.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rolegraph.ask.query.ParameterType;
import org.rolegraph.ask.query.Resolver;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.table.TitleCandidate;
import org.rolegraph.link.table.TitleMatch;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.web.http.Values;

/** What somebody has said of titles: a candidate of each, none of them, or another name. */
final class TypedTitles {
    /** Before the number of a title: the candidate that it means; empty for none of them. */
    private static final String MEANT = "meant-";

    /** Before the number of a title: a name of something else that it means. */
    private static final String OTHER = "other-";

    private final Map<String, String> values = new HashMap<>();
    private final OpenGraph graph;
    private final Resolver resolver;
    private final String type;

    TypedTitles(Values sent, OpenGraph graph, Kind kind) {
        sent.pairs().forEach(pair -> values.put(pair.name(), pair.value().strip()));
        this.graph = graph;
        this.resolver = graph.parameters(Set.of(), false);
        this.type = ParameterType.valueOf(kind.name()).iri();
    }

    /** A title with what is said of it. */
    MatchedTitle of(int number, String title, int rows, TitleMatch match) {
        String other = values.getOrDefault(OTHER + number, "");
        String trouble = "";
        TitleMatch said = match;
        if (!other.isEmpty()) {
            try {
                said = match.chosen(named(resolver.resolve(other, type)));
            } catch (Failure e) {
                trouble = e.getMessage();
            }
        } else if (values.containsKey(MEANT + number)) {
            said = meant(match, values.get(MEANT + number));
        }
        return new MatchedTitle(number, title, rows, said, trouble.isEmpty() ? "" : other, trouble);
    }

    /** What was proposed and stays is as sure as before; what was changed is somebody's word. */
    private TitleMatch meant(TitleMatch match, String iri) {
        if (iri.isEmpty()) {
            return match.isFound() ? match.declined() : match;
        }
        if (match.isFound() && match.candidates().get(0).id().equals(iri)) {
            return match;
        }
        return match.candidates().stream()
                .filter(candidate -> candidate.id().equals(iri))
                .findFirst()
                .or(() -> graph.labels().entity(iri).map(entity -> named(entity.iri())))
                .map(match::chosen)
                .orElse(match);
    }

    private TitleCandidate named(String iri) {
        String label =
                graph.labels().preferredLabel(iri, graph.languages()).map(Label::text).orElse(iri);
        String source = graph.labels().entity(iri).map(Entity::source).orElse("");
        return TitleCandidate.named(iri, label, source);
    }
}
