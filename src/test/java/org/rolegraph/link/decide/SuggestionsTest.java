package org.rolegraph.link.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;

class SuggestionsTest {
    private static final String E = "http://data.europa.eu/esco/occupation/";
    private static final String R = "https://w3id.org/rolegraph/role/";

    private static final Triples TRIPLES =
            graph(
                    role("curated", R + "baker", "baker"),
                    role("curated", R + "engineer", "data engineer"),
                    role("esco", E + "1", "bread baker"),
                    role("esco", E + "2", "data engineer"),
                    role("esco", E + "3", "pastry baker"),
                    role("onet", R + "onet-1", "Bakers"));

    private static final Labels LABELS = LabelFile.of(TRIPLES.keyed());

    @Test
    void the_best_names_come_first_with_their_reasons() {
        Suggestions found = suggest("esco", new SettledLinks(), 1);
        assertEquals(
                List.of(
                        R + "baker -> " + E + "1: like the label",
                        R + "engineer -> " + E + "2: same as the label"),
                said(found));
    }

    @Test
    void rows_say_how_their_ends_are_related_the_greatest_scores_first() {
        Suggestions found = suggest("esco", new SettledLinks(), 2);
        assertEquals(
                List.of(
                        "role:baker skos:narrowMatch esco-occupation:1",
                        "role:baker skos:narrowMatch esco-occupation:3",
                        "role:engineer skos:exactMatch esco-occupation:2",
                        "role:engineer skos:closeMatch esco-occupation:1"),
                found.rows().stream()
                        .map(
                                row ->
                                        Stream.of(row.subject(), row.predicate(), row.object())
                                                .map(end -> Prefixes.shorten(end.value()))
                                                .collect(Collectors.joining(" ")))
                        .toList());
        Table table = found.table(true);
        int score = table.columns().indexOf("score");
        List<Double> scores = new ArrayList<>();
        table.rows()
                .forEachRemaining(
                        row -> scores.add(Double.valueOf(((Cell.Value) row.get(score)).lexical())));
        assertEquals(scores.stream().sorted(Comparator.reverseOrder()).toList(), scores);
        assertEquals(4, scores.size());
    }

    @Test
    void organizations_and_products_are_proposed_as_the_same() {
        Triples firms =
                graph(
                        typed(Rg.ORGANIZATION, "curated", R + "acme", "Acme"),
                        typed(Rg.ORGANIZATION, "user", R + "acme-europe", "Acme Europe"));
        Labels labels = LabelFile.of(firms.keyed());
        Pool objects = Pool.of(labels, firms, "user", Kind.ORGANIZATION, "en");
        Suggestions found =
                Suggestions.of(
                        Pool.of(labels, firms, "curated", Kind.ORGANIZATION, "en"),
                        new Target(objects, Matcher.lexical(objects, "en")),
                        new SettledLinks(),
                        Wanted.of(Kind.ORGANIZATION, "en", 1));
        assertEquals(
                List.of(Terms.OWL_SAME_AS),
                found.rows().stream().map(row -> row.predicate().value()).toList());
    }

    @Test
    void what_is_less_sure_than_wanted_is_left_out_and_chains_are_not() {
        SettledLinks known = new SettledLinks();
        known.link(R + "baker", Terms.SKOS_EXACT_MATCH, "https://example.org/1");
        known.link(E + "3", Terms.SKOS_EXACT_MATCH, "https://example.org/1");
        Suggestions all = suggest("esco", known, new Wanted(Kind.ROLE, "en", 3, 0));
        Suggestions sure = suggest("esco", known, new Wanted(Kind.ROLE, "en", 3, 0.8));
        assertEquals(
                said(all).stream()
                        .filter(row -> row.contains("same as") || row.contains("both"))
                        .toList(),
                said(sure));
        assertEquals(2, said(sure).size());
    }

    @Test
    void what_is_linked_or_rejected_either_way_round_is_not_proposed_but_the_next_is() {
        SettledLinks known = new SettledLinks();
        known.link(E + "2", Terms.SKOS_CLOSE_MATCH, R + "engineer");
        known.decided(List.of(decision(R + "baker", E + "1", true)));
        assertEquals(
                List.of(
                        R + "baker -> " + E + "3: like the label",
                        R + "engineer -> " + E + "1: like the label"),
                said(suggest("esco", known, 1)));
    }

    @Test
    void where_there_is_no_counterpart_nothing_is_proposed_any_more() {
        SettledLinks known = new SettledLinks(Provenance.of(LABELS, source -> "1"));
        known.decided(
                List.of(
                        without(R + "baker", Provenance.ESCO_SCHEME + "occupations"),
                        without(R + "engineer", "https://example.org/other")));
        assertEquals(
                List.of(R + "engineer -> " + E + "2: same as the label"),
                said(suggest("esco", known, 1)));
        assertEquals(
                List.of(
                        R + "baker -> " + R + "onet-1: like the label",
                        R + "engineer -> " + R + "onet-1: like the label"),
                said(suggest("onet", known, 1)));
        known.decided(List.of(without(R + "engineer", Graphs.ONET.value())));
        assertEquals(
                List.of(R + "baker -> " + R + "onet-1: like the label"),
                said(suggest("onet", known, 1)));
        // nowhere, and where the IRIs of a knowledge base begin so
        known.decided(List.of(without(R + "baker", ""), without(R + "engineer", E)));
        assertEquals(List.of(), said(suggest("esco", known, 1)));
        assertEquals(List.of(), said(suggest("onet", known, 1)));
    }

    @Test
    void who_has_no_counterpart_and_is_linked_all_the_same_is_reported() {
        Problems problems = new Problems();
        Provenance provenance = Provenance.of(LABELS, source -> "");
        LinkCheck.check(
                "f",
                List.of(
                        without(R + "baker", Provenance.ESCO_SCHEME + "occupations"),
                        provenance.on(decision(R + "baker", E + "1", false)),
                        provenance.on(decision(R + "baker", E + "2", true)),
                        provenance.on(broad(R + "baker", E + "3")),
                        provenance.on(decision(R + "baker", R + "onet-1", false)),
                        provenance.on(decision(R + "engineer", E + "2", false))),
                LABELS,
                Withdrawn.none(),
                problems);
        assertEquals(
                List.of(
                        "contradicting-decisions f by this there is no counterpart of role:baker;"
                                + " another decision links role:baker to esco-occupation:1"),
                problems.list().stream().map(SuggestionsTest::said).toList());
    }

    @Test
    void what_is_withdrawn_is_not_proposed() {
        SettledLinks known = new SettledLinks();
        known.withdrawn(
                Withdrawn.of(
                        graph(List.of(new Triple("", E + "2", Terms.OWL_DEPRECATED, "true", "")))));
        assertEquals(
                List.of(
                        R + "baker -> " + E + "1: like the label",
                        R + "engineer -> " + E + "1: like the label"),
                said(suggest("esco", known, 1)));
    }

    @Test
    void rows_say_of_which_release_their_ends_are() {
        Provenance provenance =
                Provenance.of(LABELS, source -> source.equals("esco") ? "1.1.1" : "");
        Decision row = provenance.on(decision(R + "baker", E + "1", false));
        assertEquals(
                Map.of(
                        "subject_source",
                        Graphs.CURATED.value(),
                        "subject_source_version",
                        "",
                        "object_source",
                        Provenance.ESCO_SCHEME + "occupations",
                        "object_source_version",
                        "1.1.1"),
                row.cells());
        Decision own = row.with(row.predicate(), row.object(), false, Map.of("object_source", "x"));
        assertEquals("x", provenance.on(own).cell("object_source"));
        assertEquals("", provenance.on(own).cell("object_source_version"));
        Decision unknown = decision("https://example.org/a", "https://example.org/b", false);
        assertEquals(unknown, provenance.on(unknown));
    }

    @Test
    void what_took_the_place_of_another_is_followed_to_the_end() {
        Withdrawn withdrawn =
                Withdrawn.of(
                        graph(
                                List.of(
                                        replaced("a", "b"),
                                        replaced("b", "c"),
                                        replaced("b", "d"),
                                        new Triple("", "e", Terms.DCT_REPLACES, "d", null),
                                        replaced("x", "y"),
                                        replaced("y", "x"),
                                        new Triple("", "z", Terms.DCT_IS_REPLACED_BY, "w", ""),
                                        new Triple("", "p", Terms.ISOTHES_STATUS, "released", ""),
                                        new Triple("", "q", Terms.ISOTHES_STATUS, "Obsolete", ""),
                                        new Triple(
                                                "",
                                                "r",
                                                Terms.EUVOC_STATUS,
                                                "http://publications.europa.eu/resource/authority/"
                                                        + "concept-status/DEPRECATED",
                                                null))));
        assertEquals(Set.of("c", "e"), withdrawn.successors("a"));
        assertEquals(Set.of(), withdrawn.successors("x"));
        assertEquals(Set.of(), withdrawn.successors("z"));
        assertEquals(
                List.of("a", "b", "d", "q", "r", "x", "y", "z"),
                List.of("a", "b", "c", "d", "e", "p", "q", "r", "w", "x", "y", "z").stream()
                        .filter(withdrawn::has)
                        .toList());
    }

    private static Triple replaced(String old, String young) {
        return new Triple("", old, Terms.DCT_IS_REPLACED_BY, young, null);
    }

    private static Decision without(String subject, String source) {
        return decision(subject, Terms.SSSOM_NO_TERM_FOUND, false)
                .with(
                        new Iri(Terms.SKOS_EXACT_MATCH),
                        new Iri(Terms.SSSOM_NO_TERM_FOUND),
                        false,
                        Map.of("object_source", source));
    }

    @Test
    void what_both_match_exactly_is_a_chain() {
        SettledLinks known = new SettledLinks();
        known.decided(List.of(decision(R + "engineer", E + "2", false)));
        known.link(E + "2", Terms.SKOS_EXACT_MATCH, R + "onet-1");
        Suggestions found = suggest("onet", known, 1);
        assertEquals(
                List.of(
                        R + "baker -> " + R + "onet-1: like the label",
                        R + "engineer -> " + R + "onet-1: both match esco-occupation:2"),
                said(found));
        assertEquals(
                "https://w3id.org/semapv/vocab/MappingChaining",
                found.rows().get(1).cell("mapping_justification"));
    }

    @Test
    void a_close_match_makes_no_chain() {
        SettledLinks known = new SettledLinks();
        known.link(R + "engineer", Terms.SKOS_EXACT_MATCH, E + "2");
        known.link(E + "2", Terms.SKOS_CLOSE_MATCH, R + "onet-1");
        assertEquals(
                List.of(
                        R + "baker -> " + R + "onet-1: like the label",
                        R + "engineer -> " + R + "onet-1: like the label"),
                said(suggest("onet", known, 1)));
    }

    @Test
    void a_source_without_names_is_reported() {
        assertThrows(Failure.class, () -> suggest("nobody", new SettledLinks(), 1));
    }

    @Test
    void a_check_finds_gone_ends_changed_labels_several_matches_and_cycles() {
        Problems problems = new Problems();
        List<Decision> decisions =
                List.of(
                        new Decision(
                                new Iri(R + "baker"),
                                new Iri(Terms.SKOS_EXACT_MATCH),
                                new Iri(E + "1"),
                                false,
                                Map.of("object_label", "baker of bread"),
                                7),
                        decision(R + "baker", E + "3", false),
                        decision(R + "engineer", E + "9", false),
                        decision(R + "engineer", E + "8", true),
                        decision(R + "engineer", "http://www.wikidata.org/entity/Q1", false),
                        broad(E + "1", E + "2"),
                        broad(E + "2", E + "1"),
                        broad(E + "3", E + "1"),
                        without(R + "baker", Graphs.ONET.value()),
                        without(R + "engineer", Graphs.ONET.value()),
                        without(R + "gone", Graphs.ONET.value()));
        LinkCheck.check("f", decisions, LABELS, Withdrawn.none(), problems);
        assertEquals(
                List.of(
                        "link-cycle f esco-occupation:1 is broader than esco-occupation:2, and"
                                + " other links say the reverse",
                        "link-cycle f esco-occupation:2 is broader than esco-occupation:1, and"
                                + " other links say the reverse",
                        "missing-target f esco-occupation:9 is in none of the loaded sources",
                        "missing-target f role:gone is in none of the loaded sources",
                        "several-exact-matches f role:baker matches esco-occupation:1,"
                                + " esco-occupation:3 exactly",
                        "label-changed f:7 esco-occupation:1 was called \"baker of bread\"; now"
                                + " bread baker"),
                problems.list().stream().map(SuggestionsTest::said).toList());
    }

    private static String said(Problem problem) {
        return problem.code() + " " + problem.where() + " " + problem.message();
    }

    private static List<String> said(Suggestions found) {
        List<String> said = new ArrayList<>();
        found.found()
                .forEach(
                        (subject, candidates) ->
                                candidates.forEach(
                                        each ->
                                                said.add(
                                                        subject.id()
                                                                + " -> "
                                                                + each.concept()
                                                                + ": "
                                                                + Suggestions.reason(
                                                                        subject, each))));
        return said;
    }

    private static Suggestions suggest(String to, SettledLinks known, int limit) {
        return suggest(to, known, Wanted.of(Kind.ROLE, "en", limit));
    }

    private static Suggestions suggest(String to, SettledLinks known, Wanted wanted) {
        Pool subjects = Pool.of(LABELS, TRIPLES, "curated", Kind.ROLE, "en");
        Pool objects = Pool.of(LABELS, TRIPLES, to, Kind.ROLE, "en");
        Target target = new Target(objects, Matcher.lexical(objects, "en"));
        return Suggestions.of(subjects, target, known, wanted);
    }

    private static Decision decision(String subject, String object, boolean rejected) {
        return new Decision(
                new Iri(subject),
                new Iri(Terms.SKOS_EXACT_MATCH),
                new Iri(object),
                rejected,
                Map.of());
    }

    private static Decision broad(String subject, String object) {
        return new Decision(
                new Iri(subject),
                new Iri(Terms.SKOS_BROAD_MATCH),
                new Iri(object),
                false,
                Map.of());
    }

    private record Triple(
            String graph, String subject, String predicate, String object, String language) {}

    private static List<Triple> role(String source, String iri, String label) {
        return typed(Rg.ROLE, source, iri, label);
    }

    private static List<Triple> typed(String type, String source, String iri, String label) {
        String graph = Graphs.of(source).value();
        return List.of(
                new Triple(graph, iri, Terms.RDF_TYPE, type, null),
                new Triple(graph, iri, Terms.SKOS_PREF_LABEL, label, "en"));
    }

    @SafeVarargs
    private static Triples graph(List<Triple>... parts) {
        List<Triple> all = new ArrayList<>();
        for (List<Triple> part : parts) {
            all.addAll(part);
        }
        return (predicate, visitor) ->
                all.stream()
                        .filter(t -> t.predicate().equals(predicate))
                        .forEach(
                                t ->
                                        visitor.triple(
                                                t.graph(), t.subject(), t.object(), t.language()));
    }
}
