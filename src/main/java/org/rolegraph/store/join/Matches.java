package org.rolegraph.store.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.generation.KeyedTriples;

/**
 * All that graphs say of what is the same: mapping records, and plain {@code skos:exactMatch} and
 * {@code owl:sameAs}. It is gathered in any order, and then decided as a whole what of it joins.
 * Not thread-safe.
 */
public final class Matches {
    private static final Set<String> SAYING = Set.of(Terms.SKOS_EXACT_MATCH, Terms.OWL_SAME_AS);

    private static final Set<String> RECORDS =
            Set.of(
                    Terms.OWL_ANNOTATED_SOURCE,
                    Terms.OWL_ANNOTATED_PROPERTY,
                    Terms.OWL_ANNOTATED_TARGET,
                    Terms.SSSOM_JUSTIFICATION,
                    Terms.SSSOM_PREDICATE_MODIFIER);

    /** What is looked at of types: records, and what has no scheme of concepts. */
    private static final List<String> TYPES =
            List.of(Terms.SSSOM_MAPPING, Rg.ORGANIZATION, Rg.PRODUCT);

    /** What entities are, as far as they may be one with others. */
    private static final List<String> ENTITIES =
            List.of(Terms.SKOS_CONCEPT, Rg.ORGANIZATION, Rg.PRODUCT);

    private static final Set<String> PREDICATES;

    static {
        Set<String> all = new TreeSet<>(SAYING);
        all.addAll(RECORDS);
        all.add(Terms.SKOS_IN_SCHEME);
        all.add(Terms.RDF_TYPE);
        PREDICATES = Set.copyOf(all);
    }

    /** Takes what is materialised. */
    @FunctionalInterface
    public interface Sink {
        void triple(String subject, String predicate, String object);
    }

    private record Statement(String subject, String predicate, String object) {}

    /** A mapping record as far as it is known. */
    private static final class Row {
        private String source;
        private String property;
        private String target;
        private boolean mapping;
        private boolean negated;
        private boolean unspecified;

        boolean isComplete() {
            return mapping && !negated && source != null && property != null && target != null;
        }
    }

    private final Map<String, Map<String, Row>> records = new HashMap<>();
    private final Map<String, Map<Statement, Rank>> plain = new HashMap<>();
    private final Schemes schemes = new Schemes();
    private final Shown shown = new Shown();
    private Map<String, Map<Statement, Rank>> said;
    private Joins joins;

    /** Whether the property says that two are the same. */
    public static boolean isIdentity(String predicate) {
        return SAYING.contains(predicate);
    }

    /** Whether triples with the predicate, in this graph, are worth showing to {@link #see}. */
    public static boolean concerns(String graph, String predicate) {
        return PREDICATES.contains(predicate)
                && !graph.equals(Graphs.JOINS.value())
                && !graph.equals(Graphs.LOADS.value())
                // the IRIs of ESCO's concepts say their scheme
                && !(graph.equals(Graphs.ESCO.value()) && predicate.equals(Terms.SKOS_IN_SCHEME));
    }

    /** Takes note of a triple; of those that do not concern it, none. */
    public void see(String graph, String subject, String predicate, String object) {
        if (!concerns(graph, predicate)) {
            return;
        }
        if (isIdentity(predicate)) {
            say(plain, graph, new Statement(subject, predicate, object), Rank.of(graph, false));
        } else if (predicate.equals(Terms.SKOS_IN_SCHEME)) {
            schemes.in(subject, object);
        } else if (predicate.equals(Terms.RDF_TYPE)) {
            if (object.equals(Terms.SSSOM_MAPPING)) {
                row(graph, subject).mapping = true;
            } else if (ENTITIES.contains(object)) {
                shown.described(subject, graph);
                if (TYPES.contains(object)) {
                    schemes.described(subject, graph);
                }
            }
        } else {
            record(row(graph, subject), predicate, object);
        }
    }

    /**
     * The same of all triples of the graphs that are asked for; of concepts, which are many, that
     * they are some is seen of those alone that any match names so far.
     */
    public void see(KeyedTriples triples, Predicate<String> graphs) {
        Map<Long, String> names = new HashMap<>();
        for (String predicate : PREDICATES) {
            KeyedTriples.Visitor visitor =
                    (graph, subject, object) -> {
                        String name = names.computeIfAbsent(graph, triples::text);
                        if (graphs.test(name) && concerns(name, predicate)) {
                            seeTerm(triples, name, subject, predicate, object);
                        }
                    };
            if (predicate.equals(Terms.RDF_TYPE)) {
                TYPES.forEach(type -> triples.forEach(predicate, type, visitor));
            } else {
                triples.forEach(predicate, visitor);
            }
        }
        Map<Long, String> named = named(triples);
        triples.forEach(
                Terms.RDF_TYPE,
                Terms.SKOS_CONCEPT,
                (graph, subject, object) -> {
                    String concept = named.get(subject);
                    String name = names.computeIfAbsent(graph, triples::text);
                    if (concept != null && graphs.test(name)) {
                        see(name, concept, Terms.RDF_TYPE, Terms.SKOS_CONCEPT);
                    }
                });
    }

    /** What matches name, by its keys. */
    private Map<Long, String> named(KeyedTriples triples) {
        Map<Long, String> named = new HashMap<>();
        Consumer<String> add =
                name -> {
                    if (name != null) {
                        named.put(triples.key(name), name);
                    }
                };
        for (Map<Statement, Rank> all : plain.values()) {
            for (Statement what : all.keySet()) {
                add.accept(what.subject);
                add.accept(what.object);
            }
        }
        for (Map<String, Row> rows : records.values()) {
            for (Row row : rows.values()) {
                add.accept(row.source);
                add.accept(row.target);
            }
        }
        return named;
    }

    private void seeTerm(
            KeyedTriples triples, String graph, long subject, String predicate, long object) {
        if (triples.isIri(object) || predicate.equals(Terms.SSSOM_PREDICATE_MODIFIER)) {
            see(graph, triples.text(subject), predicate, triples.text(object));
        }
    }

    private Row row(String graph, String record) {
        return records.computeIfAbsent(graph, g -> new HashMap<>())
                .computeIfAbsent(record, r -> new Row());
    }

    /** Of several values, which no record has by right, the first by order of characters. */
    private static void record(Row row, String predicate, String object) {
        switch (predicate) {
            case Terms.OWL_ANNOTATED_SOURCE -> row.source = first(row.source, object);
            case Terms.OWL_ANNOTATED_PROPERTY -> row.property = first(row.property, object);
            case Terms.OWL_ANNOTATED_TARGET -> row.target = first(row.target, object);
            case Terms.SSSOM_JUSTIFICATION -> row.unspecified |= object.equals(Rank.UNSPECIFIED);
            default -> row.negated = true;
        }
    }

    private static String first(String text, String other) {
        return text == null || other.compareTo(text) < 0 ? other : text;
    }

    private static void say(
            Map<String, Map<Statement, Rank>> all, String graph, Statement what, Rank rank) {
        if (!what.subject.equals(what.object)) {
            all.computeIfAbsent(graph, g -> new HashMap<>())
                    .merge(what, rank, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }

    private void decide() {
        if (joins != null) {
            return;
        }
        said = new TreeMap<>();
        plain.forEach((graph, all) -> all.forEach((what, rank) -> say(said, graph, what, rank)));
        records.forEach(
                (graph, rows) ->
                        rows.values().stream()
                                .filter(row -> row.isComplete() && isIdentity(row.property))
                                .forEach(
                                        row ->
                                                say(
                                                        said,
                                                        graph,
                                                        new Statement(
                                                                row.source,
                                                                row.property,
                                                                row.target),
                                                        Rank.of(graph, row.unspecified))));
        Map<Joins.Pair, Rank> pairs = new HashMap<>();
        said.values().stream()
                .map(Map::entrySet)
                .flatMap(Collection::stream)
                .forEach(
                        each ->
                                pairs.merge(
                                        Joins.Pair.of(each.getKey().subject, each.getKey().object),
                                        each.getValue(),
                                        (a, b) -> a.compareTo(b) >= 0 ? a : b));
        joins = Joins.of(pairs, schemes::of, schemes::isGuessed);
    }

    private boolean isJoining(Statement what) {
        return joins.join(what.subject, what.object);
    }

    /**
     * Writes the decision, each triple once: what joins as it was said, and besides, both ways, by
     * {@code rg:joinedWith}; of what is one which is shown, by {@code rg:shownAs}; of what does not
     * join, an exact match as a close one, and an {@code owl:sameAs} as {@code rdfs:seeAlso}.
     * Nothing may be seen any more afterwards.
     */
    public void write(Sink sink) {
        decide();
        Set<Statement> written = new HashSet<>();
        for (Map<Statement, Rank> all : said.values()) {
            for (Statement what : all.keySet()) {
                if (isJoining(what)) {
                    written.add(what);
                    written.add(new Statement(what.subject, Rg.JOINED_WITH, what.object));
                    written.add(new Statement(what.object, Rg.JOINED_WITH, what.subject));
                    shown.join(what.subject, what.object);
                } else {
                    boolean exact = what.predicate.equals(Terms.SKOS_EXACT_MATCH);
                    String less = exact ? Terms.SKOS_CLOSE_MATCH : Terms.RDFS_SEE_ALSO;
                    written.add(new Statement(what.subject, less, what.object));
                }
            }
        }
        written.forEach(each -> sink.triple(each.subject, each.predicate, each.object));
        shown.write(sink);
    }

    /**
     * Warns of what does not join, one warning a graph.
     *
     * @param concerned of what is said in such a graph, all is written
     * @param before joined in the generation before, by subject and object: of what is said in
     *     other graphs, only what is among it
     */
    public void warn(Predicate<String> concerned, Set<List<String>> before, Problems problems) {
        decide();
        said.forEach(
                (graph, all) -> {
                    List<Statement> less = new ArrayList<>();
                    for (Statement what : all.keySet()) {
                        boolean news = before.contains(List.of(what.subject, what.object));
                        if (!isJoining(what) && (concerned.test(graph) || news)) {
                            less.add(what);
                        }
                    }
                    if (!less.isEmpty()) {
                        warn(graph, all.size(), less, problems);
                    }
                });
    }

    private static void warn(String graph, int all, List<Statement> less, Problems problems) {
        Statement first =
                less.stream().min((a, b) -> a.toString().compareTo(b.toString())).orElseThrow();
        problems.warning(
                Codes.COUNTS_AS_CLOSE,
                Location.of(Graphs.source(graph)),
                less.size()
                        + " of "
                        + all
                        + (all == 1 ? " exact match counts" : " exact matches count")
                        + " as close, such as "
                        + Prefixes.shorten(first.subject)
                        + " with "
                        + Prefixes.shorten(first.object)
                        + ": by all that is loaded, two concepts of one scheme would become one",
                "nothing, if close is good enough: the records keep what was said; else leave one"
                        + " exact match for each two schemes (\"rolegraph check\" names them all)");
    }
}
