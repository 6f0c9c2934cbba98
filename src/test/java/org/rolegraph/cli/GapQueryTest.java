package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.result.Cell;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Needs;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.StoreDirectory;

/**
 * That {@code gap}, {@code path} and {@code matrix} say the same as the queries that they print.
 */
class GapQueryTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");

    private static final Pattern OCCUPATION = Pattern.compile("esco-occupation:([0-9a-f-]+)");

    @TempDir private Path home;

    @Test
    void the_query_says_the_same_over_the_packed_graph() {
        Path packed = Loaded.packed().folder();
        compare(packed, Set.of("curated"), 2, 3, 100);
        compare(packed, Set.of("esco"), 5, 7, 40);
        compare(packed, Set.of("onet"), 5, 7, 20);
        compare(packed, Set.of("curated", "esco", "onet"), 11, 7, 60);
    }

    @Tag("long")
    @Test
    void the_query_says_the_same_of_a_sample_of_real_occupations() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with ESCO's files");
        sampleEsco(Path.of(DATA, "esco-1.1.1"));
        sampleOnet(Path.of(DATA, "onet", "db_29_0_text.zip"));
        load("curated", "esco=esco", "onet=onet");
        compare(home, Set.of("esco"), 3, 5, 40);
        compare(home, Set.of("onet"), 3, 5, 15);
        compare(home, Set.of("curated", "esco", "onet"), 7, 3, 40);
    }

    private void load(String... sources) {
        List<String> command = new ArrayList<>(List.of("load"));
        command.addAll(List.of(sources));
        Run run = Run.Place.at(home).run(command.toArray(new String[0]));
        String errors =
                run.err()
                        .lines()
                        .filter(line -> !line.contains(": warning: ") && !line.startsWith("  "))
                        .collect(Collectors.joining("\n"));
        assertEquals(0, run.exit(), errors);
    }

    /** Compares pairs of the roles of these sources, by steps, at most so many. */
    private void compare(Path loaded, Set<String> sources, int step, int otherStep, int most) {
        StoreDirectory store = StoreDirectory.at(loaded.resolve(".local/share/rolegraph"));
        int pairs = 0;
        int said = 0;
        try (OpenGraph graph = OpenGraph.over(store.current().orElseThrow(), List.of("en"))) {
            Engine engine =
                    new Engine(graph.reader().dataset(), Limits.FILE, Access.CLOSED, List.of("en"));
            Concepts concepts = graph.skills().concepts();
            List<Integer> roles =
                    IntStream.range(0, concepts.count(ConceptKind.ROLE))
                            .filter(role -> sources.contains(concepts.source(role)))
                            .boxed()
                            .toList();
            for (int to = 0; to < roles.size(); to += step) {
                if (pairs < most) {
                    compareNeeds(graph, engine, roles.get(to));
                }
                for (int from = 0; from < roles.size() && pairs < most; from += otherStep) {
                    pairs++;
                    said += compare(graph, engine, roles.get(to), roles.get(from));
                }
            }
        }
        assertFalse(said == 0, "nothing was compared of " + sources);
    }

    /** What paths and matrices rest on, and the query that they print. */
    private static void compareNeeds(OpenGraph graph, Engine engine, int role) {
        Concepts concepts = graph.skills().concepts();
        Set<String> computed = new TreeSet<>();
        for (Matrix.Line line : Matrix.of(new Needs(graph.skills()), List.of(role)).lines()) {
            computed.add(
                    concepts.iri(concepts.same(line.skill())) + " " + line.importance().term());
        }
        Set<String> queried = new TreeSet<>();
        var question =
                Catalogue.packed()
                        .get("needs-of-role")
                        .ask(java.util.Map.of("role", concepts.iri(role)), (text, type) -> text);
        try (Answer answer = engine.ask(question, Labelling.NONE)) {
            ((Answer.Rows) answer)
                    .rows()
                    .forEachRemaining(
                            row -> {
                                int skill = concepts.find(((Cell.Entity) row.get(0)).iri());
                                String degree = ((Cell.Entity) row.get(1)).iri();
                                queried.add(
                                        concepts.iri(concepts.same(skill))
                                                + " "
                                                + degree.replaceAll(".*#", ""));
                            });
        }
        assertEquals(String.join("\n", queried), String.join("\n", computed), concepts.iri(role));
    }

    private static int compare(OpenGraph graph, Engine engine, int to, int from) {
        Concepts concepts = graph.skills().concepts();
        Needs needs = new Needs(graph.skills());
        Set<String> computed = new TreeSet<>();
        for (Gap.Line line : Gap.of(needs, to, Holdings.of(needs, from)).lines()) {
            double held = line.holding() == null ? Double.NaN : line.holding().level();
            computed.add(
                    concepts.iri(line.need().one())
                            + " "
                            + line.need().importance().term()
                            + " "
                            + line.status().word()
                            + " "
                            + needs.level(line.need())
                            + " "
                            + held);
        }
        Set<String> queried = new TreeSet<>();
        var question =
                Catalogue.packed()
                        .get("gap")
                        .ask(
                                java.util.Map.of(
                                        "role", concepts.iri(to), "held", concepts.iri(from)),
                                (text, type) -> text);
        try (Answer answer = engine.ask(question, Labelling.NONE)) {
            ((Answer.Rows) answer)
                    .rows()
                    .forEachRemaining(
                            row -> {
                                int skill = concepts.find(((Cell.Entity) row.get(0)).iri());
                                queried.add(
                                        concepts.iri(concepts.same(skill))
                                                + " "
                                                + ((Cell.Entity) row.get(1))
                                                        .iri()
                                                        .replaceAll(".*#", "")
                                                + " "
                                                + ((Cell.Value) row.get(2)).lexical()
                                                + " "
                                                + number(row.get(3))
                                                + " "
                                                + number(row.get(4)));
                            });
        }
        assertEquals(
                String.join("\n", queried),
                String.join("\n", computed),
                concepts.iri(from) + " to " + concepts.iri(to));
        return computed.size();
    }

    private static double number(Cell cell) {
        return cell instanceof Cell.Value value ? Double.parseDouble(value.lexical()) : Double.NaN;
    }

    /** Cuts some occupations and what they need out of the publisher's archives. */
    private void sampleEsco(Path archives) throws IOException {
        Files.createDirectories(home.resolve("esco"));
        Set<String> roles = new HashSet<>();
        Set<String> skills = new HashSet<>();
        Path classification =
                archives.resolve("ESCO dataset - v1.1.1 - classification - en - csv.zip");
        Path relations = archives.resolve("ESCO dataset - v1.1.1 - relations - csv.zip");
        int[] seen = {0};
        // a path goes through an end that is not there, the program does not
        Set<String> linked = linked();
        cut(
                classification,
                "occupations_en.csv",
                row ->
                        (seen[0]++ % 50 == 0 || linked.contains(row.get(1)))
                                && roles.add(row.get(1)));
        cut(
                relations,
                "occupationSkillRelations.csv",
                row ->
                        roles.contains(row.get(0))
                                && (skills.contains(row.get(3)) || skills.add(row.get(3))));
        cut(classification, "skills_en.csv", row -> skills.contains(row.get(1)));
    }

    /** The occupations that the packed links name. */
    private static Set<String> linked() throws IOException {
        Set<String> linked = new HashSet<>();
        try (var files = Files.list(Path.of("data/links"))) {
            for (Path file : files.toList()) {
                Matcher occupation = OCCUPATION.matcher(Files.readString(file));
                while (occupation.find()) {
                    linked.add("http://data.europa.eu/esco/occupation/" + occupation.group(1));
                }
            }
        }
        return linked;
    }

    private void cut(Path archive, String name, Predicate<List<String>> keeps) throws IOException {
        StringBuilder out = new StringBuilder();
        try (ZipFile zip = new ZipFile(archive.toFile());
                BufferedReader text =
                        new BufferedReader(
                                new InputStreamReader(
                                        zip.getInputStream(zip.getEntry(name)),
                                        StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            Problems problems = new Problems();
            DelimitedReader.read(text, Separator.COMMA, name, 1, problems, rows::add);
            DelimitedWriter.write(rows.get(0).cells(), Separator.COMMA, out);
            for (Row row : rows.subList(1, rows.size())) {
                if (keeps.test(row.cells())) {
                    DelimitedWriter.write(row.cells(), Separator.COMMA, out);
                }
            }
        }
        Files.writeString(home.resolve("esco").resolve(name), out);
    }

    /** Cuts the computer occupations out of the publisher's archive. */
    private void sampleOnet(Path archive) throws IOException {
        Files.createDirectories(home.resolve("onet"));
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (String name :
                    List.of(
                            "Occupation Data.txt",
                            "Content Model Reference.txt",
                            "Skills.txt",
                            "Knowledge.txt",
                            "Technology Skills.txt",
                            "UNSPSC Reference.txt")) {
                var entry = zip.stream().filter(e -> e.getName().endsWith("/" + name)).findFirst();
                byte[] all = zip.getInputStream(entry.orElseThrow()).readAllBytes();
                List<String> lines =
                        new String(all, StandardCharsets.UTF_8)
                                .lines()
                                .filter(
                                        line ->
                                                !line.matches("\\d\\d-\\d{4}\\.\\d\\d\t.*")
                                                        || line.startsWith("15-1"))
                                .toList();
                Files.write(home.resolve("onet").resolve(name), lines);
            }
        }
    }
}
