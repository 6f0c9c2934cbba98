package org.rolegraph.load.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.career.build.SkillGraphFile;
import org.rolegraph.load.check.Checker;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** A load that does only what it changes gives what a load of everything gives. */
class RenewedLoadTest {
    static {
        JenaSystem.init();
    }

    private static final int ROUNDS = 12;
    private static final int LOADS = 3;

    /** Enough that a small file is not worth packing all anew. */
    private static final int FILLING = 900;

    private static final String PREFIXES =
            """
            @prefix rg: <https://w3id.org/rolegraph/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix adms: <http://www.w3.org/ns/adms#> .
            @prefix g: <https://w3id.org/rolegraph/graph/> .
            @prefix x: <https://example.org/> .
            @prefix role: <https://w3id.org/rolegraph/role/> .
            @prefix kind: <https://w3id.org/rolegraph/kind/> .
            """;

    private static final List<String> SUBJECTS =
            List.of(
                    "role:one",
                    "role:two",
                    "x:a",
                    "x:b",
                    "x:c",
                    "x:d",
                    "x:e",
                    "x:f",
                    "kind:maker",
                    "role:r0",
                    "role:r1",
                    "role:r2");
    private static final List<String> LANGUAGES = List.of("en", "de", "DE", "fr", "x-rare");
    private static final List<String> LABELS =
            List.of("plain", "Plain", "other name", "Straße", "a\u0301", "\u200b", "zeta zeta");

    @TempDir private Path folder;
    private int files;

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "small loads against loads of everything")
    void a_small_load_gives_the_bytes_of_a_load_of_everything(Tries tries) throws IOException {
        Random random = new Random(15);
        for (int round = 0; round < ROUNDS; round++) {
            Path store = folder.resolve("store");
            Map<String, Set<String>> large = new TreeMap<>();
            large.put("g:curated", filling());
            large.put("g:base", some(random, random.nextInt(30)));
            if (load(store, large).isPresent()) {
                large.put("g:base", Set.of());
                assertEquals(Optional.empty(), load(store, large));
            }
            Map<String, Set<String>> there = Map.of();
            for (int i = 0; i < LOADS; i++) {
                Map<String, Set<String>> next = next(there, random);
                Map<String, Set<String>> all = new TreeMap<>(large);
                all.putAll(next);
                Path anew = folder.resolve("anew");
                Optional<Set<String>> whole = load(anew, all);
                assertEquals(whole, load(store, next));
                if (whole.isEmpty()) {
                    there = next;
                    same(current(anew), current(store));
                    assertTrue(Files.exists(current(store).dir().resolve(Faults.NAME)));
                }
                Disk.delete(anew);
            }
            Disk.delete(store);
            tries.held();
        }
    }

    private static void same(Generation one, Generation other) throws IOException {
        assertEquals(one.manifest().content(), other.manifest().content());
        for (String file : List.of(LabelFile.NAME, SkillGraphFile.NAME, Faults.NAME)) {
            assertEquals(
                    -1, Files.mismatch(one.dir().resolve(file), other.dir().resolve(file)), file);
        }
    }

    /** Some of what there is goes, and something comes. */
    private static Map<String, Set<String>> next(Map<String, Set<String>> there, Random random) {
        Map<String, Set<String>> next = new TreeMap<>();
        for (String graph : List.of("g:user", "g:esco-more")) {
            Set<String> triples = new LinkedHashSet<>(there.getOrDefault(graph, Set.of()));
            triples.removeIf(triple -> random.nextInt(3) == 0);
            triples.addAll(some(random, 1 + random.nextInt(6)));
            next.put(graph, triples);
        }
        return next;
    }

    private static Set<String> filling() {
        Set<String> triples = new LinkedHashSet<>();
        for (int i = 0; i < FILLING; i++) {
            triples.add("role:r" + i + " a rg:Role , skos:Concept");
            triples.add("role:r" + i + " skos:prefLabel \"role " + i + "\"@en");
        }
        return triples;
    }

    private static Set<String> some(Random random, int count) {
        Set<String> triples = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            triples.add(pick(SUBJECTS, random) + " " + saying(random));
        }
        return triples;
    }

    private static String saying(Random random) {
        String label = "\"" + pick(LABELS, random) + "\"@" + pick(LANGUAGES, random);
        String other = pick(SUBJECTS, random);
        return switch (random.nextInt(22)) {
            case 0, 1, 2 -> "skos:prefLabel " + label;
            case 3 -> "skos:altLabel " + label;
            case 4 -> "skos:hiddenLabel " + label;
            case 5 -> "rdfs:label " + label;
            case 6 -> "skos:definition " + label;
            case 7 -> "skos:notation \"" + random.nextInt(3) + "\"";
            case 8, 9 -> "a skos:Concept , rg:Role";
            case 10, 11 -> "a skos:Concept , rg:Skill ; rg:skillKind rg:knowledge";
            case 12 -> "a rg:Organization ; org:classification " + other;
            case 13 -> "dct:isReplacedBy " + other;
            case 14 -> "dct:replaces " + other;
            case 15 -> "owl:deprecated " + random.nextBoolean();
            case 16 -> "adms:status \"withdrawn\"";
            case 17 -> "skos:exactMatch " + other;
            case 18 -> "skos:broader " + other;
            case 19 -> "skos:related " + other;
            case 20 -> "rg:requires " + other;
            default -> "a rg:RoleLevel ; rg:levelOf " + other;
        };
    }

    /** Empty when it was loaded, else what the check has against it. */
    private Optional<Set<String>> load(Path store, Map<String, Set<String>> graphs)
            throws IOException {
        StringBuilder text = new StringBuilder(PREFIXES);
        graphs.forEach(
                (graph, triples) ->
                        text.append(
                                triples.stream()
                                        .map(triple -> "  " + triple + " .\n")
                                        .collect(Collectors.joining("", graph + " {\n", "}\n"))));
        Path file = Files.writeString(folder.resolve(files++ + ".trig"), text.toString());
        Ingest ingest =
                new Ingest(
                        StoreDirectory.at(store),
                        new Ingest.Settings(
                                Policy.NORMAL, Duration.ZERO, "test", "test", Instant.EPOCH),
                        Progress.SILENT);
        List<Sources.Named> named = List.of(new Sources.Named("rdf", Optional.of(file)));
        try {
            ingest.load(Sources.of(named, Optional.empty()));
            return Optional.empty();
        } catch (Failure failure) {
            assertEquals(Exit.DATA, failure.exit());
            return Optional.of(found(failure.problems()));
        }
    }

    private static Set<String> found(List<Problem> problems) {
        Set<String> codes =
                Checker.explanations().stream()
                        .map(each -> each.code())
                        .collect(Collectors.toSet());
        return problems.stream()
                .filter(problem -> codes.contains(problem.code()))
                .map(problem -> problem.code() + " " + problem.message())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Generation current(Path store) {
        return StoreDirectory.at(store).current().orElseThrow();
    }

    private static <T> T pick(List<T> all, Random random) {
        return new ArrayList<>(all).get(random.nextInt(all.size()));
    }
}
