package org.rolegraph.load.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.triples.StoreReader;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** What exact matches join after loads by the real readers. */
class JoinedLoadTest {
    static {
        JenaSystem.init();
    }

    private static final String DRILLER = "364e61ab-1631-4fe1-a170-e88797aad6f9";
    private static final String DRILL_OPERATOR = "622b1d5e-bf14-4ec0-b83e-3bfcf8dff624";

    @TempDir private Path folder;

    /** Occupations of ESCO and O*NET by their names, and rows of the official crosswalk. */
    private List<String> sources() throws IOException {
        StringBuilder roles =
                new StringBuilder(
                        """
                        @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        """);
        StringBuilder table =
                new StringBuilder(
                        """
                        Mapping project name,ESCO-O*NET Crosswalk
                        Mapping project version date,Sep-22
                        Classification 1 Name,O*NET
                        Classification 1 Version,O*NET-SOC 2019
                        O*NET Id,O*NET Title,O*NET Description,ESCO or ISCO URI,ESCO or ISCO Title,ESCO or ISCO Description,Type of Match
                        """);
        String[][] rows = {
            {"47-5012.00", DRILL_OPERATOR, "drill operator"},
            {"47-5012.00", DRILLER, "driller"},
            {"19-2041.00", "a7358961-46d4-4715-ac1e-6148fd042510", "environmental expert"},
            {"19-2041.00", "11d72bd6-779a-4643-9962-313833740094", "environmental scientist"},
            {
                "19-2041.00",
                "4b214899-ed00-4156-b269-a23df0fb1093",
                "environmental protection manager"
            },
            {"11-9121.00", "c02ee787-c30b-4f0d-9d7f-6eb36fc44a5d", "research manager"},
            {
                "11-9121.00",
                "73ceb2f9-18e3-4cfe-9c06-e9fb31ece440",
                "research and development manager"
            },
            {"15-2051.00", "258e46f9-0075-4a2e-adae-1ff0477e0f30", "data scientist"},
            {"15-1252.00", "f2b15a0e-e65a-438a-affb-29b9d50b77d1", "software developer"},
        };
        for (String[] row : rows) {
            roles.append(
                    "<%s> a rg:Role , skos:Concept ; skos:prefLabel \"%s\"@en .%n"
                            .formatted(esco(row[1]), row[2]));
            roles.append(
                    "<%s> a rg:Role , skos:Concept ; skos:prefLabel \"O %s\"@en .%n"
                            .formatted(onet(row[0]), row[0]));
            table.append("%s,,,%s,%s,,exactMatch%n".formatted(row[0], esco(row[1]), row[2]));
        }
        String set =
                """
                #curie_map:
                #  esco-occupation: http://data.europa.eu/esco/occupation/
                #  mine: https://example.org/role/
                #  role: https://w3id.org/rolegraph/role/
                #  wd: http://www.wikidata.org/entity/
                #mapping_set_id: https://example.org/set
                #license: https://example.org/licence
                subject_id\tpredicate_id\tobject_id\tmapping_justification
                mine:drilling\tskos:exactMatch\tesco-occupation:%s\tsemapv:ManualMappingCuration
                mine:drilling\tskos:exactMatch\twd:Q1\tsemapv:ManualMappingCuration
                mine:other\tskos:exactMatch\twd:Q1\tsemapv:ManualMappingCuration
                """
                        .formatted(DRILLER);
        String own =
                """
                @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix mine: <https://example.org/role/> .
                mine:drilling a rg:Role ; skos:prefLabel "drilling"@en ; skos:inScheme mine:all .
                mine:other a rg:Role ; skos:prefLabel "other"@en ; skos:inScheme mine:all .
                """;
        return List.of(
                "rdf="
                        + write(
                                "roles.ttl",
                                roles.toString() + own.replaceAll("@prefix (rg|skos).*\n", "")),
                "crosswalk=" + write("crosswalk.csv", table.toString()),
                "sssom=" + write("set.sssom.tsv", set));
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "loads of joined sources")
    void occupations_that_a_crosswalk_matches_with_one_code_stay_apart() throws IOException {
        Ingest.Outcome outcome = load("a", sources());
        for (String alone :
                List.of(
                        "a7358961-46d4-4715-ac1e-6148fd042510",
                        "4b214899-ed00-4156-b269-a23df0fb1093",
                        "c02ee787-c30b-4f0d-9d7f-6eb36fc44a5d",
                        "73ceb2f9-18e3-4cfe-9c06-e9fb31ece440",
                        DRILL_OPERATOR)) {
            assertEquals(List.of(esco(alone)), joined("a", esco(alone)));
        }
        assertEquals(
                List.of(esco(DRILLER), "https://example.org/role/drilling"),
                joined("a", esco(DRILLER)));
        assertEquals(
                List.of(esco("f2b15a0e-e65a-438a-affb-29b9d50b77d1"), onet("15-1252.00")),
                joined("a", onet("15-1252.00")));
        assertEquals(2, outcome.problems().counts(Severity.WARNING).get(Codes.COUNTS_AS_CLOSE));
        assertEquals(
                List.of(
                        "crosswalk: warning: 7 of 9 exact matches count as close, such as"
                                + " esco-occupation:11d72bd6-779a-4643-9962-313833740094 with"
                                + " role:onet-19-2041.00: by all that is loaded, two concepts of"
                                + " one scheme would become one",
                        "sssom: warning: 2 of 3 exact matches count as close, such as"
                                + " <https://example.org/role/drilling> with wd:Q1: by all that is"
                                + " loaded, two concepts of one scheme would become one"),
                outcome.problems().list().stream()
                        .filter(p -> p.code().equals(Codes.COUNTS_AS_CLOSE))
                        .map(p -> p.where() + ": warning: " + p.message())
                        .toList());
    }

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "orders")
    void the_order_of_loads_does_not_show(Tries tries) throws IOException {
        List<String> sources = new ArrayList<>(sources());
        String content = load("all", sources).manifest().content();
        Map<String, String> digests = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 4; i++) {
            List<String> links = new ArrayList<>(sources.subList(1, 3));
            Collections.shuffle(links, random);
            String store = "order-" + i;
            load(store, List.of(sources.get(0)));
            links.forEach(each -> load(store, List.of(each)));
            sources.forEach(
                    each -> digests.put(each, load(store, List.of(each)).manifest().content()));
            digests.forEach((source, digest) -> assertEquals(content, digest, source));
            tries.held();
        }
    }

    @Test
    void a_set_that_is_loaded_decides_about_those_before_and_leaves_their_graphs()
            throws IOException {
        List<String> sources = sources();
        Ingest.Outcome before = load("a", sources.subList(0, 2));
        String second = esco("f2b15a0e-e65a-438a-affb-29b9d50b77d1");
        assertEquals(List.of(second, onet("15-1252.00")), joined("a", second));
        Path set =
                write(
                        "more.sssom.tsv",
                        """
                        #curie_map:
                        #  esco-occupation: http://data.europa.eu/esco/occupation/
                        #  role: https://w3id.org/rolegraph/role/
                        #mapping_set_id: https://example.org/more
                        #license: https://example.org/licence
                        subject_id\tpredicate_id\tobject_id\tmapping_justification
                        esco-occupation:f2b15a0e-e65a-438a-affb-29b9d50b77d1\tskos:exactMatch\trole:onet-47-5012.00\tsemapv:ManualMappingCuration
                        """);
        Ingest.Outcome after = load("a", List.of("sssom=" + set));
        assertEquals(List.of(second), joined("a", second));
        assertEquals(2, after.problems().counts(Severity.WARNING).get(Codes.COUNTS_AS_CLOSE));
        String crosswalk = Graphs.CROSSWALK.value();
        assertEquals(
                before.manifest().digests().get(crosswalk),
                after.manifest().digests().get(crosswalk));
        // and a load that has nothing to do with it says no more of it
        Ingest.Outcome again = load("a", sources.subList(0, 1));
        assertEquals(null, again.problems().counts(Severity.WARNING).get(Codes.COUNTS_AS_CLOSE));
        assertEquals(after.manifest().content(), again.manifest().content());
    }

    @Test
    void a_topic_that_is_gone_is_said_of_each_link_to_it() throws IOException {
        Path topics = folder.resolve("topics");
        try (Stream<Path> packed = Files.list(Path.of("data", "slice", "topics"))) {
            for (Path topic : packed.filter(each -> !each.endsWith("spacy")).toList()) {
                Path copy = Files.createDirectories(topics.resolve(topic.getFileName()));
                Files.copy(topic.resolve("index.md"), copy.resolve("index.md"));
            }
        }
        Ingest.Outcome outcome = load("gone", List.of("curated", "topics=" + topics));
        assertEquals(
                List.of(
                        "missing-target product:landscape-lf-ai-data-spacy is linked to"
                                + " product:topic-spacy, spaCy; what is loaded of GitHub topics"
                                + " lacks it",
                        "missing-target product:spacy is linked to product:topic-spacy, spaCy;"
                                + " what is loaded of GitHub topics lacks it",
                        "missing-target skill:onet-technology-spacy is linked to"
                                + " skill:topic-spacy; what is loaded of GitHub topics lacks it"),
                outcome.problems().list().stream()
                        .filter(problem -> problem.message().contains("topic-spacy"))
                        .map(problem -> problem.code() + " " + problem.message())
                        .toList());
    }

    @Test
    void plain_matches_of_a_user_stay_as_they_are_and_are_the_users_word() throws IOException {
        String plain =
                """
                @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix o: <http://data.europa.eu/esco/occupation/> .
                @prefix ex: <https://example.org/> .
                o:a a rg:Role ; skos:prefLabel "a"@en .
                o:b a rg:Role ; skos:prefLabel "b"@en .
                ex:x a rg:Role ; skos:prefLabel "x"@en ; skos:exactMatch o:a .
                ex:y a rg:Role ; skos:prefLabel "y"@en ; skos:exactMatch o:b ; rg:joinedWith o:a .
                ex:z a rg:Role ; skos:prefLabel "z"@en ; skos:exactMatch o:b .
                """;
        load("a", List.of("rdf=" + write("plain.ttl", plain)));
        assertEquals(
                new TreeSet<>(
                        List.of(
                                "https://example.org/x exactMatch http://data.europa.eu/esco/occupation/a",
                                "https://example.org/y exactMatch http://data.europa.eu/esco/occupation/b",
                                "https://example.org/z exactMatch http://data.europa.eu/esco/occupation/b")),
                links("a", Graphs.USER));
        assertEquals(
                new TreeSet<>(
                        List.of(
                                "https://example.org/x exactMatch http://data.europa.eu/esco/occupation/a",
                                "https://example.org/x joinedWith http://data.europa.eu/esco/occupation/a",
                                "http://data.europa.eu/esco/occupation/a joinedWith https://example.org/x",
                                "https://example.org/y closeMatch http://data.europa.eu/esco/occupation/b",
                                "https://example.org/z closeMatch http://data.europa.eu/esco/occupation/b")),
                links("a", Graphs.JOINS));
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "restores")
    void an_export_of_all_graphs_restores_what_joins() throws IOException {
        Ingest.Outcome first = load("a", sources());
        Path trig = folder.resolve("all.trig");
        try (StoreReader reader = StoreReader.open(current("a"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            var dataset = org.apache.jena.sparql.core.DatasetGraphFactory.create();
            reader.dataset()
                    .find()
                    .forEachRemaining(
                            quad -> {
                                if (!quad.getGraph().hasURI(Graphs.LOADS.value())) {
                                    dataset.add(quad);
                                }
                            });
            RDFDataMgr.write(out, dataset, Lang.TRIG);
            Files.write(trig, out.toByteArray());
        }
        Ingest.Outcome restored = load("b", List.of("rdf=" + trig));
        assertEquals(first.manifest().content(), restored.manifest().content());
        assertEquals(0, restored.problems().counts(Severity.INFO).getOrDefault(Codes.LEFT_OUT, 0));
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "loads of joined sources")
    void the_packed_roles_keep_their_counterparts() {
        Ingest.Outcome outcome = load("packed", List.of("curated"));
        assertEquals(
                List.of(
                        "role:data-engineer is linked to"
                                + " esco-occupation:2079755f-d809-49e6-8037-4de6180e54c0, data"
                                + " engineer, of release 1.2.1; what is loaded of ESCO, version"
                                + " 1.1.1 lacks it",
                        "role:platform-engineer is linked to"
                                + " esco-occupation:cc867bee-ab5c-427f-9244-f7a204d9574b, cloud"
                                + " DevOps engineer, of release 1.2.1; what is loaded of ESCO,"
                                + " version 1.1.1 lacks it",
                        "role:site-reliability-engineer is linked to"
                                + " esco-occupation:cc867bee-ab5c-427f-9244-f7a204d9574b, cloud"
                                + " DevOps engineer, of release 1.2.1; what is loaded of ESCO,"
                                + " version 1.1.1 lacks it"),
                outcome.problems().list().stream().map(p -> p.message()).toList());
        assertEquals(
                List.of(
                        Ids.BASE + "role/data-scientist",
                        esco("258e46f9-0075-4a2e-adae-1ff0477e0f30"),
                        onet("15-2051.00")),
                joined("packed", Ids.BASE + "role/data-scientist"));
        assertEquals(
                List.of(
                        Ids.BASE + "role/software-engineer",
                        esco("f2b15a0e-e65a-438a-affb-29b9d50b77d1"),
                        onet("15-1252.00")),
                joined("packed", Ids.BASE + "role/software-engineer"));
    }

    private Set<String> links(String store, Iri graph) {
        Set<String> found = new TreeSet<>();
        try (StoreReader reader = StoreReader.open(current(store))) {
            for (String property :
                    List.of(
                            Prefixes.SKOS + "exactMatch",
                            Prefixes.SKOS + "closeMatch",
                            org.rolegraph.base.vocab.Rg.JOINED_WITH)) {
                reader.triples()
                        .forEach(
                                property,
                                (of, subject, object, language) -> {
                                    if (of.equals(graph.value())) {
                                        found.add(
                                                subject
                                                        + " "
                                                        + property.replaceFirst("^.*#", "")
                                                        + " "
                                                        + object);
                                    }
                                });
            }
        }
        return found;
    }

    private List<String> joined(String store, String iri) {
        Labels labels = LabelFile.open(current(store).dir().resolve(LabelFile.NAME));
        List<String> joined = labels.joined(iri).stream().map(Entity::iri).toList();
        assertTrue(joined.isEmpty() || joined.contains(iri));
        return joined.isEmpty() ? List.of(iri) : joined;
    }

    private Generation current(String store) {
        return StoreDirectory.at(folder.resolve("store-" + store)).current().orElseThrow();
    }

    private Ingest.Outcome load(String store, List<String> sources) {
        List<Sources.Named> named = new ArrayList<>();
        for (String source : sources) {
            String[] parts = source.split("=", 2);
            named.add(
                    new Sources.Named(
                            parts[0],
                            parts.length < 2 ? Optional.empty() : Optional.of(Path.of(parts[1]))));
        }
        return new Ingest(
                        StoreDirectory.at(folder.resolve("store-" + store)),
                        new Ingest.Settings(
                                Policy.NORMAL, Duration.ZERO, "test", "test", Instant.EPOCH),
                        Progress.SILENT)
                .load(Sources.of(named, Optional.empty()));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String esco(String id) {
        return "http://data.europa.eu/esco/occupation/" + id;
    }

    private static String onet(String code) {
        return Ids.BASE + "role/onet-" + code;
    }
}
