package org.rolegraph.load.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Crosswalks and mapping sets beside the sources that they link. */
class CrosswalkLoadTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String CROSSWALK = Graphs.CROSSWALK.value();

    @TempDir private Path folder;
    private Path roles;
    private Path table;

    @BeforeEach
    void write_a_small_esco() throws IOException {
        roles =
                Files.writeString(
                        folder.resolve("roles.ttl"),
                        """
                        @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        @prefix o: <http://data.europa.eu/esco/occupation/> .
                        o:a a rg:Role , skos:Concept ; skos:prefLabel "a"@en .
                        o:b a rg:Role , skos:Concept ; skos:prefLabel "b"@en .
                        """);
        table =
                Files.writeString(
                        folder.resolve("table.csv"),
                        """
                        Classification 2 Name,Jobs
                        Classification 2 Language,en
                        Classification 1 URI,Classification 2 ID,Classification 2 PrefLabel,Mapping relation
                        http://data.europa.eu/esco/occupation/a,1,one,skos:exactMatch
                        http://data.europa.eu/esco/occupation/b,2,two,skos:broadMatch
                        http://data.europa.eu/esco/occupation/c,3,three,skos:broadMatch
                        """);
    }

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "orders")
    void the_same_load_gives_the_same_digest_whatever_the_order_of_its_sources(Tries tries) {
        Ingest.Outcome first = load("a", "rdf=" + roles, "crosswalk=" + table);
        Ingest.Outcome again = load("a", "rdf=" + roles, "crosswalk=" + table);
        Ingest.Outcome turned = load("b", "crosswalk=" + table, "rdf=" + roles);
        load("c", "rdf=" + roles);
        Ingest.Outcome later = load("c", "crosswalk=" + table);
        assertEquals(first.manifest().content(), again.manifest().content());
        assertEquals(first.manifest().content(), turned.manifest().content());
        assertEquals(first.manifest().content(), later.manifest().content());
        tries.held(3);
        assertEquals(1, first.problems().counts(Severity.WARNING).get(Codes.MISSING_TARGET));
    }

    @Test
    void a_table_without_what_it_links_is_one_warning_and_no_links() {
        Ingest.Outcome alone = load("a", "crosswalk=" + table);
        assertEquals(1, alone.problems().counts(Severity.WARNING).get(Codes.MISSING_TARGET));
        assertEquals(0L, alone.manifest().triples().getOrDefault(CROSSWALK, 0L));
    }

    @Test
    void a_release_that_lost_a_concept_leaves_the_links_and_the_load_succeeds() throws IOException {
        Ingest.Outcome before = load("a", "rdf=" + roles, "crosswalk=" + table);
        String text = Files.readString(roles);
        Files.writeString(roles, text.substring(0, text.indexOf("o:b")));
        Ingest.Outcome after = load("a", "rdf=" + roles);
        long links = before.manifest().triples().get(CROSSWALK);
        assertEquals(links, after.manifest().triples().get(CROSSWALK));
        Ingest.Outcome again = load("a", "crosswalk=" + table);
        assertTrue(again.manifest().triples().get(CROSSWALK) < links);
    }

    @Test
    void cut_outs_of_the_tables_keep_to_the_shapes() throws IOException {
        Path data = RESOURCES.resolve("crosswalk");
        Path all = Files.writeString(folder.resolve("all.ttl"), concepts(data));
        for (String name : List.of("national", "languages", "stray-quote", "two-tables")) {
            Ingest.Outcome outcome =
                    load(name, "rdf=" + all, "crosswalk=" + data.resolve(name).resolve("input"));
            assertEquals(0, outcome.problems().count(Severity.ERROR), name);
            assertTrue(outcome.manifest().triples().get(CROSSWALK) > 0, name);
        }
    }

    /** Every concept of ESCO that a cut-out speaks of, as a role. */
    private static String concepts(Path data) throws IOException {
        StringBuilder text = new StringBuilder();
        java.util.Set<String> iris = new java.util.TreeSet<>();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                java.util.regex.Matcher iri =
                        java.util.regex.Pattern.compile(
                                        "http://data.europa.eu/esco/(occupation|skill|isco)/[\\w-]+")
                                .matcher(Files.readString(file));
                while (iri.find()) {
                    iris.add(iri.group());
                }
            }
        }
        for (String iri : iris) {
            text.append("<")
                    .append(iri)
                    .append("> a <https://w3id.org/rolegraph/ontology#Role> ,")
                    .append(" <http://www.w3.org/2004/02/skos/core#Concept> ;")
                    .append(" <http://www.w3.org/2004/02/skos/core#prefLabel> \"")
                    .append(iri.substring(iri.lastIndexOf('/') + 1))
                    .append("\"@en .\n");
        }
        return text.toString();
    }

    @Test
    void a_mapping_set_links_what_there_is_and_says_the_same_twice() throws IOException {
        Path set =
                Files.writeString(
                        folder.resolve("set.sssom.tsv"),
                        """
                        #curie_map:
                        #  o: http://data.europa.eu/esco/occupation/
                        #  ex: https://example.org/
                        #mapping_set_id: https://example.org/set
                        #license: https://example.org/licence
                        subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification
                        o:a\tskos:exactMatch\t\tex:1\tsemapv:ManualMappingCuration
                        o:b\tskos:exactMatch\tNot\tex:1\tsemapv:ManualMappingCuration
                        """);
        Ingest.Outcome first = load("a", "rdf=" + roles, "sssom=" + set);
        Ingest.Outcome again = load("a", "sssom=" + set);
        assertEquals(first.manifest().content(), again.manifest().content());
        // five triples of the record, where it is from, and seven of the set
        assertEquals(13L, again.manifest().triples().get(Graphs.SSSOM.value()));
        // the link as it was said, that it joins, both ways, and which of the two is shown
        assertEquals(4L, again.manifest().triples().get(Graphs.JOINS.value()));
    }

    private Ingest.Outcome load(String store, String... sources) {
        List<Sources.Named> named = new ArrayList<>();
        for (String source : sources) {
            String[] parts = source.split("=", 2);
            named.add(new Sources.Named(parts[0], Optional.of(Path.of(parts[1]))));
        }
        return new Ingest(
                        StoreDirectory.at(folder.resolve("store-" + store)),
                        new Ingest.Settings(
                                Policy.NORMAL, Duration.ZERO, "test", "test", Instant.EPOCH),
                        Progress.SILENT)
                .load(Sources.of(named, Optional.empty()));
    }
}
