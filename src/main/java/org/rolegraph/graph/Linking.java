package org.rolegraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.SettledLinks;
import org.rolegraph.link.decide.Verdict;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.table.Targets;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;

/**
 * What an open graph knows of links: entities to compare, what is settled, who is decided about.
 */
public record Linking(OpenGraph graph) {
    /**
     * The entities of a source, with all that is known of them.
     *
     * @param language primary tag of BCP 47, in lower case
     * @throws Failure exit {@code NOT_FOUND} when nothing of the kind has a label in it
     */
    public Pool pool(String source, Kind kind, String language) {
        return graph.reader()
                .read(
                        () ->
                                Pool.of(
                                        graph.labels(),
                                        graph.reader().triples(),
                                        source,
                                        kind,
                                        language));
    }

    /**
     * The same by their names alone, which takes no look at the triples, with the names of other
     * sources as a pivot: for titles, of which nothing else is known.
     */
    public Pool names(String source, Kind kind, String language) {
        return Pool.named(graph.labels(), source, kind, language)
                .with(new LinkedNames(graph, kind));
    }

    /**
     * The sources in which titles are looked for when nobody says where: curated and ESCO, with
     * O*NET where ESCO is not loaded, and of these what has something of the kind. Its names are
     * twice as many as ESCO's, so whoever wants both says so.
     *
     * @throws Failure exit {@code NOT_FOUND} when there is none
     */
    public List<String> usual(Kind kind) {
        Set<String> loaded = graph.labels().sources(kind);
        List<String> usual =
                Stream.of("curated", loaded.contains("esco") ? "esco" : "onet")
                        .filter(loaded::contains)
                        .toList();
        if (usual.isEmpty()) {
            throw Failure.of(
                    Exit.NOT_FOUND,
                    Codes.NOT_FOUND,
                    Location.of("link"),
                    "neither curated nor esco nor onet is loaded with a " + kind.word(),
                    "say where to look with --to; \"rolegraph sources\" shows what is loaded");
        }
        return usual;
    }

    /**
     * The entities in which titles are looked for, by their names alone.
     *
     * @param sources the first first where several are as good; at least one
     * @throws Failure exit {@code NOT_FOUND} when nothing of the kind has a label in the language
     */
    public Targets targets(List<String> sources, Kind kind, String language) {
        return new Targets(
                sources.stream()
                        .map(source -> new Targets.Named(source, names(source, kind, language)))
                        .toList(),
                this::joined);
    }

    /** The ids of the loaded entities that exact matches make one with this, itself among them. */
    public List<String> joined(String iri) {
        return graph.labels().joined(iri).stream().map(Entity::iri).toList();
    }

    /** What is linked in the graph, or withdrawn by its publisher, or decided. */
    public SettledLinks settled(Collection<Decision> decided) {
        return graph.reader()
                .read(
                        () ->
                                SettledLinks.of(
                                        Releases.provenance(graph),
                                        graph.reader().triples(),
                                        decided));
    }

    /** Rows with the vocabulary and release of what is loaded of their ends. */
    public List<Decision> placed(List<Decision> rows) {
        return rows.stream().map(Releases.provenance(graph)::on).toList();
    }

    /**
     * The decision about two entities.
     *
     * @param subject by label or id; or by CURIE or IRI, and then perhaps in no loaded source
     * @param object likewise
     * @throws Failure exit {@code NOT_FOUND} for a name that names nothing, or several; {@code
     *     USAGE} when both name one entity
     */
    public Decision decision(Verdict verdict, String subject, Iri predicate, String object) {
        String from = iri(subject);
        String to = iri(object);
        if (from.equals(to)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("link"),
                    "\""
                            + subject
                            + "\" and \""
                            + object
                            + "\" are one entity, "
                            + Prefixes.shorten(from),
                    "name the other by its id, such as esco-occupation:…; \"rolegraph search\""
                            + " shows it");
        }
        return Releases.provenance(graph).on(verdict.on(from, predicate, to, graph.labels()));
    }

    private String iri(String word) {
        String iri = Prefixes.expand(word).orElse(word);
        return Iri.isAbsolute(iri)
                ? iri
                : graph.entity(word, Scope.ANY, false, Location.of("link")).iri();
    }
}
