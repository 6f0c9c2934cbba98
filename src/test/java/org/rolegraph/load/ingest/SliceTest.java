package org.rolegraph.load.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.curated.CuratedSource;
import org.rolegraph.load.source.esco.Esco;
import org.rolegraph.load.source.onet.Onet;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** The packed slice of ESCO and O*NET. */
class SliceTest {
    static {
        JenaSystem.init();
    }

    private static final Path DATA = Path.of("data");
    private static final Path ONET = Path.of("src/test/resources/onet/every-table/input");
    private static final Path TINY = Path.of("src/test/resources/cli/tiny");

    @TempDir private Path folder;

    @Test
    void comes_with_the_packed_data_and_gives_way_to_the_whole() {
        assertEquals("curated esco-slice onet-slice ontology", loaded("curated"));
        assertEquals("curated esco-slice onet ontology", loaded("onet=" + ONET));
        assertEquals("curated esco-slice onet ontology", loaded("curated"));
        assertEquals("curated onet ontology", loaded("curated=" + TINY));
        assertEquals(
                "curated curated esco-slice onet ontology", loaded("curated", "curated=" + TINY));
    }

    @Test
    void the_whole_named_beside_the_packed_data_leaves_no_place_for_it() {
        assertEquals("curated esco-slice onet ontology", loaded("onet=" + ONET, "curated"));
    }

    /** What is loaded afterwards, without a warning of the slice. */
    private String loaded(String... named) {
        List<Sources.Named> sources =
                Arrays.stream(named)
                        .map(text -> text.split("=", 2))
                        .map(
                                s ->
                                        new Sources.Named(
                                                s[0],
                                                Arrays.stream(s).skip(1).map(Path::of).findFirst()))
                        .toList();
        Ingest.Settings settings =
                new Ingest.Settings(
                        Policy.NORMAL,
                        Duration.ofSeconds(10),
                        "1",
                        "1",
                        Instant.parse("2026-01-01T00:00:00Z"));
        Ingest.Outcome outcome =
                new Ingest(StoreDirectory.at(folder), settings, Progress.SILENT)
                        .load(Sources.of(sources, Optional.empty()));
        outcome.problems()
                .list()
                .forEach(p -> assertTrue(!p.where().toString().contains("slice"), p.toString()));
        List<String> names = new ArrayList<>();
        for (Manifest.Source source : outcome.manifest().sources()) {
            names.add(source.name());
            source.graphs().forEach(g -> assertTrue(outcome.manifest().triples().get(g) > 0, g));
        }
        return String.join(" ", names);
    }

    @Test
    void holds_so_many_facts_and_what_its_links_name() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<Fact> facts = new ArrayList<>();
        for (Slice slice : Slice.all(Offers.ALL)) {
            Problems problems = new Problems();
            slice.read(
                    (graph, fact, where) -> {
                        facts.add(fact);
                        String kind = fact.getClass().getSimpleName();
                        counts.merge(slice.name() + " " + kind, 1, Integer::sum);
                    },
                    problems);
            assertEquals(List.of(), problems.list());
        }
        StringBuilder listing = new StringBuilder();
        counts.forEach((kind, count) -> listing.append(kind + " " + count + "\n"));
        Path golden = Path.of("src/test/resources/packed-slice.txt");
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(golden, listing);
        }
        assertEquals(Files.readString(golden), listing.toString());
        Set<String> defined = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Role role) {
                defined.add(role.iri().value());
            } else if (fact instanceof Skill skill) {
                defined.add(skill.iri().value());
            }
        }
        for (Fact fact : facts) {
            if (fact instanceof Requirement requirement) {
                assertTrue(defined.contains(requirement.role().value()), requirement.toString());
            }
        }
        assertEquals(List.of(), crosswalk().filter(iri -> !defined.contains(iri)).toList());
    }

    /** Both ends of all packed links between ESCO and O*NET. */
    private static Stream<String> crosswalk() throws IOException {
        List<String> ends = new ArrayList<>();
        CuratedSource.packed()
                .read(
                        (graph, fact, where) -> {
                            if (fact instanceof Link link
                                    && where.file().endsWith("crosswalk.sssom.tsv")) {
                                ends.add(link.subject().value());
                                ends.add(link.object().value());
                            }
                        },
                        new Problems());
        assertTrue(ends.size() > 50, "only " + ends.size());
        return ends.stream();
    }

    /** Files are read once to know their graphs, and a slice is known in the same reading. */
    @Test
    void is_known_by_what_was_met_of_it_each_subject_with_its_predicates_and_no_other()
            throws IOException {
        for (Slice slice : Slice.all(Offers.ALL)) {
            Iri graph = slice.graphs().iterator().next();
            List<Fact> facts = new ArrayList<>();
            slice.read((of, fact, where) -> facts.add(fact), new Problems());
            Fact strange =
                    new Statement(
                            new Iri("https://e.x/s"), new Iri("https://e.x/p"), Literal.of("o"));
            assertTrue(isKnown(graph, facts));
            Fact one = facts.stream().filter(f -> f instanceof Skill).findFirst().orElseThrow();
            assertFalse(isKnown(graph, facts.stream().filter(f -> !f.equals(one)).toList()));
            assertFalse(isKnown(graph, List.of()));
            facts.add(strange);
            assertFalse(isKnown(graph, facts));
            assertFalse(isKnown(Graphs.USER, List.of(strange)));
        }
    }

    private static boolean isKnown(Iri graph, List<Fact> facts) {
        Slice.Recognition recognition = new Slice.Recognition(Offers.ALL);
        facts.forEach(fact -> recognition.accept(graph, fact, Location.of("export.trig")));
        return recognition.isSlice(graph);
    }

    /** What it says is what its publishers say: every requirement and label of it is theirs. */
    @Test
    void says_nothing_that_the_whole_does_not_say() throws IOException {
        Path shared = publishers();
        Map<String, Source> whole =
                Map.of(
                        "esco-slice", new Esco(shared.resolve("esco-1.1.1")),
                        "onet-slice", new Onet(shared.resolve("onet/db_29_0_text.zip")));
        for (Slice slice : Slice.all(Offers.ALL)) {
            Set<String> others = new HashSet<>();
            triples(slice, others::add);
            assertTrue(others.size() > 50_000, "only " + others.size());
            triples(whole.get(slice.name()), others::remove);
            assertEquals(Set.of(), others);
        }
    }

    private static void triples(Source source, Consumer<String> out) throws IOException {
        FactQuads quads = new FactQuads(quad -> out.accept(quad.toString()));
        source.read((graph, fact, where) -> quads.accept(graph, fact), new Problems());
    }

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "repetitions")
    void cutting_it_again_gives_the_same_bytes() throws Exception {
        Path shared = publishers();
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createDirectory(data.resolve("links"));
        for (String links : List.of("links/esco.sssom.tsv", "links/onet.sssom.tsv")) {
            Files.copy(DATA.resolve(links), data.resolve(links));
        }
        Process cut =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "src/slice/Cut.java",
                                shared.resolve("esco-1.1.1").toString(),
                                shared.resolve("onet/db_29_0_text.zip").toString(),
                                shared.resolve("crosswalks/ESCO_ONET_crosswalk_dev_half.csv")
                                        .toString(),
                                data.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(cut.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, cut.waitFor(), said);
        assertEquals(files(DATA.resolve("slice")), files(data.resolve("slice")));
        Path links = Path.of("links/crosswalk.sssom.tsv");
        assertEquals(Files.readString(DATA.resolve(links)), Files.readString(data.resolve(links)));
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static Path publishers() {
        String shared = System.getProperty("rolegraph.data", "");
        Assumptions.assumeTrue(
                !shared.isEmpty() && Files.exists(Path.of(shared, "esco-1.1.1")),
                "skipped: rolegraph.data names no folder with the publishers' files");
        return Path.of(shared);
    }
}
