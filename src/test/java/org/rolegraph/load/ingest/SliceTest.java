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
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.source.Offer;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.curated.CuratedSource;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** The packed slices. */
class SliceTest {
    static {
        JenaSystem.init();
    }

    private static final Path DATA = Path.of("data");
    private static final Path CUT = Path.of("src/slice");
    private static final Path ONET = Path.of("src/test/resources/onet/every-table/input");
    private static final Path TINY = Path.of("src/test/resources/cli/tiny");

    @TempDir private Path folder;
    @TempDir private Path own;

    @Test
    void comes_with_the_packed_data_and_gives_way_to_the_whole() throws IOException {
        Files.writeString(
                own.resolve("roles.json"), "[{\"id\": \"my-role\", \"label\": \"my role\"}]");
        assertEquals(
                "companies-slice curated dcwf-slice esco-slice landscape-slice onet-slice ontology"
                        + " salaries-slice topics-slice ukddat-slice",
                loaded("curated"));
        assertEquals(
                "companies-slice curated dcwf-slice esco-slice landscape-slice onet ontology"
                        + " salaries-slice topics ukddat-slice",
                loaded("onet=" + ONET, "topics=" + topics()));
        assertEquals("curated onet ontology topics", loaded("curated=" + TINY));
        assertEquals(
                "companies-slice curated curated dcwf-slice esco-slice landscape-slice onet"
                        + " ontology salaries-slice topics ukddat-slice",
                loaded("curated", "curated=" + own));
    }

    @Test
    void the_whole_named_beside_the_packed_data_leaves_no_place_for_it() {
        assertEquals(
                "companies-slice curated dcwf-slice esco-slice landscape-slice onet ontology"
                        + " salaries-slice topics-slice ukddat-slice",
                loaded("onet=" + ONET, "curated"));
    }

    /** A topic that no slice has. */
    private Path topics() throws IOException {
        Path topic = Files.createDirectories(folder.resolve("topics/mine"));
        Files.writeString(
                topic.resolve("index.md"),
                "---\ntopic: mine\ndisplay_name: Mine\nshort_description: A topic.\n---\n");
        return topic.getParent();
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
                new Ingest(StoreDirectory.at(folder.resolve("store")), settings, Progress.SILENT)
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
            } else if (fact instanceof Statement said
                    && said.predicate().value().equals(Rg.LEVEL_OF)) {
                defined.add(said.subject().value());
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
            Fact one = facts.stream().filter(f -> f instanceof Reference).findFirst().orElseThrow();
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
        Map<String, String> whole =
                Map.of(
                        "esco", "esco-1.1.1",
                        "onet", "onet/db_29_0_text.zip",
                        "topics", "tech.zip",
                        "landscape", "tech.zip",
                        "ukddat", "frameworks.zip",
                        "dcwf", "frameworks.zip",
                        "salaries", "jobs.zip",
                        "companies", "orgs.zip");
        for (Slice slice : Slice.all(Offers.ALL)) {
            Offer offer = offer(slice);
            Set<String> others = new HashSet<>();
            triples(slice, others::add);
            assertTrue(others.size() > 500, slice.name() + ": only " + others.size());
            Path path = shared.resolve(whole.get(offer.name()));
            triples(offer.reader().of(Offer.Given.of(path)).get(0), others::remove);
            // how many rows the table has
            others.removeIf(triple -> triple.contains("of gross pay in a year"));
            assertEquals(Set.of(), others);
        }
    }

    private static Offer offer(Slice slice) {
        return Offers.ALL.all().stream()
                .filter(offer -> slice.name().equals(offer.name() + "-slice"))
                .findFirst()
                .orElseThrow();
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
        try (Stream<Path> links = Files.list(DATA.resolve("links"))) {
            for (Path set : links.filter(f -> !f.endsWith("crosswalk.sssom.tsv")).toList()) {
                Files.copy(set, data.resolve("links").resolve(set.getFileName()));
            }
        }
        Path classes = folder.resolve("classes");
        List<String> compile = new ArrayList<>(List.of("-d", classes.toString()));
        files(CUT).keySet().forEach(file -> compile.add(CUT.resolve(file).toString()));
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        assertEquals(0, javac.run(System.out, System.err, compile.toArray(String[]::new)));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                classes.toString(),
                                "Cut"));
        for (String file :
                List.of(
                        "esco-1.1.1",
                        "onet/db_29_0_text.zip",
                        "crosswalks/ESCO_ONET_crosswalk_dev_half.csv",
                        "tech.zip",
                        "frameworks.zip",
                        "jobs.zip",
                        "orgs.zip")) {
            command.add(shared.resolve(file).toString());
        }
        command.add(data.toString());
        Process cut = new ProcessBuilder(command).redirectErrorStream(true).start();
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
