package org.rolegraph.load.source.sssom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.sssom.Mapping;
import org.rolegraph.base.sssom.MappingSet;
import org.rolegraph.base.sssom.Metadata;
import org.rolegraph.base.sssom.SssomWriter;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.source.Known;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Mapping sets as they come, read to facts and problems. */
class SssomSourceTest {
    private static final String ROLE = "https://w3id.org/rolegraph/role/";

    @TempDir private Path folder;

    /** What reading gave. */
    private record Read(List<Fact> facts, List<String> lines, Problems problems) {
        static Read of(Path path) {
            Read read = new Read(new ArrayList<>(), new ArrayList<>(), new Problems());
            try {
                new SssomSource(List.of(path))
                        .read(
                                knowing(),
                                (graph, fact, where) -> {
                                    read.facts.add(fact);
                                    read.lines.add(
                                            where
                                                    + " "
                                                    + Prefixes.shorten(graph.value())
                                                    + " "
                                                    + fact);
                                },
                                read.problems);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return read;
        }

        String text(Path input) {
            String facts = lines.stream().map(l -> l + "\n").collect(Collectors.joining());
            return plain(facts, input);
        }

        String problemText(Path input) {
            return plain(
                    problems.list().stream().map(ProblemText::of).collect(Collectors.joining()),
                    input);
        }

        private static String plain(String text, Path input) {
            return text.replace(input + "/", "");
        }
    }

    /** All roles exist whose id begins with "known". */
    private static Known knowing() {
        return new Known() {
            @Override
            public boolean has(Iri entity) {
                return entity.value().startsWith(ROLE + "known");
            }

            @Override
            public Optional<String> preferred(Iri entity, String language) {
                return Optional.empty();
            }

            @Override
            public List<Named> named(String text, String type, String language) {
                return List.of();
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> facts() throws IOException {
        return new GoldenFolder("mapping-sets", "facts.txt")
                .tests(set -> Read.of(set.resolve("input")).text(set.resolve("input")));
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> every_problem_is_reported_with_its_place() throws IOException {
        return new GoldenFolder("mapping-sets", "problems.txt")
                .tests(set -> Read.of(set.resolve("input")).problemText(set.resolve("input")));
    }

    @Provide
    Arbitrary<List<Mapping>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of("exactMatch", "closeMatch", "broadMatch"),
                        Arbitraries.of("", "Not"),
                        Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20))
                .as(
                        (subject, object, predicate, modifier, comment) ->
                                Mapping.of(
                                        Map.of(
                                                "subject_id",
                                                "role:known-" + subject,
                                                "object_id",
                                                "ex:" + object,
                                                "predicate_id",
                                                "skos:" + predicate,
                                                "predicate_modifier",
                                                modifier,
                                                "comment",
                                                comment.strip(),
                                                "mapping_justification",
                                                "semapv:ManualMappingCuration")))
                .list()
                .ofMaxSize(30)
                .uniqueElements(Mapping::key);
    }

    @Property(tries = 100)
    void links_that_the_writer_writes_are_read_and_rejections_are_not(
            @ForAll("rows") List<Mapping> rows) throws IOException {
        Metadata metadata =
                Metadata.of(
                        Map.of("role", ROLE, "ex", "https://example.org/"),
                        Map.of("mapping_set_id", "https://example.org/set", "license", "l"));
        StringBuilder text = new StringBuilder();
        SssomWriter.write(new MappingSet(metadata, List.of(), rows), text);
        Path file = Files.createTempFile("set", ".sssom.tsv");
        try {
            Read read = Read.of(Files.writeString(file, text));
            Set<String> found = new HashSet<>();
            for (Fact fact : read.facts) {
                if (fact instanceof Link link) {
                    found.add(
                            Prefixes.shorten(link.subject().value())
                                    + " "
                                    + Prefixes.shorten(link.predicate().value())
                                    + " "
                                    + link.object().value().replace("https://example.org/", "ex:")
                                    + link.comment());
                }
            }
            Set<String> expected =
                    rows.stream()
                            .filter(row -> !row.isRejection())
                            .map(row -> row.key() + row.cell("comment"))
                            .collect(Collectors.toSet());
            assertEquals(expected, found);
            assertEquals(List.of(), read.problems.list());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void survives_any_change_of_a_byte(Tries tries) throws IOException {
        Path set = Path.of("src/test/resources/mapping-sets/rows/input/set.sssom.tsv");
        byte[] whole = Files.readAllBytes(set);
        Random random = new Random(4);
        byte[] likely = {'"', '\t', '\n', '\r', 0, (byte) 0xC3, ' ', '#', ':'};
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = whole.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean()
                                ? likely[random.nextInt(likely.length)]
                                : (byte) random.nextInt(256);
            }
            Read read = Read.of(Files.write(folder.resolve("changed.tsv"), bytes));
            for (Problem problem : read.problems.list()) {
                assertTrue(!problem.message().isBlank());
            }
            tries.held();
        }
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void survives_a_line_of_a_hundred_megabytes() throws IOException {
        byte[] line = new byte[100 << 20];
        Arrays.fill(line, (byte) 'x');
        assertTrue(Read.of(Files.write(folder.resolve("long.tsv"), line)).problems.hasErrors());
        Files.delete(folder.resolve("long.tsv"));
    }

    @Test
    void tells_other_encodings_and_what_is_not_there() throws IOException {
        byte[] wide = "subject_id\n".getBytes(StandardCharsets.UTF_16);
        assertTrue(Read.of(Files.write(folder.resolve("w.tsv"), wide)).problems.hasErrors());
        assertTrue(Read.of(folder.resolve("absent.tsv")).problems.hasErrors());
    }
}
