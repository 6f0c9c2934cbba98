package org.rolegraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.result.Cell;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.cli.Run;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;

/** What Java programs are answered: the same as people on the command line, by many threads too. */
class RoleGraphTest {
    private static final String ML = "machine learning engineer";

    @TempDir private static Path home;
    private static Path store;

    @BeforeAll
    static void load() {
        store = home.resolve("store");
        Loaded loaded = RoleGraph.load(store, LoadInput.packed());
        assertEquals("000001", loaded.generation());
        assertTrue(loaded.triples() > 100_000);
    }

    @Test
    void a_name_is_resolved_as_by_the_commands() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            Thing role = graph.resolve("ML Engineer");
            assertEquals(
                    new Thing(
                            "https://w3id.org/rolegraph/role/machine-learning-engineer",
                            ML,
                            "en",
                            Kind.ROLE,
                            "curated"),
                    role);
            assertEquals(role, graph.resolve("role:machine-learning-engineer"));
            assertEquals(role, graph.resolve(role.iri(), Kind.ROLE));
        }
    }

    @Test
    void a_name_of_nothing_is_a_failure_that_says_what_may_be_meant() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            Failure unknown = assertThrows(Failure.class, () -> graph.resolve("data scientits"));
            assertEquals(Exit.NOT_FOUND, unknown.exit());
            assertTrue(unknown.problems().toString().contains("Data Scientists"));
            Failure skill =
                    assertThrows(Failure.class, () -> graph.resolve("data scientist", Kind.SKILL));
            assertEquals(Exit.NOT_FOUND, skill.exit());
            Failure gap =
                    assertThrows(
                            Failure.class,
                            () -> graph.gap(ML, Background.skills("Pithon3", "no such", "Python")));
            assertEquals(Exit.NOT_FOUND, gap.exit());
            assertEquals(2, gap.problems().size());
        }
    }

    @Test
    void a_search_finds_what_the_command_finds() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            List<String> found =
                    graph.search("machine lerning", 10).stream()
                            .map(f -> f.thing().iri() + "," + f.how().word() + "," + f.score())
                            .toList();
            List<String> said =
                    csv("search", "machine lerning", "--limit", "10", "-o", "csv").stream()
                            .map(r -> r.get("entity") + "," + r.get("found") + "," + r.get("score"))
                            .toList();
            assertEquals(said, found);
            assertEquals(How.PREFERRED, graph.search(ML, 1, Kind.ROLE).get(0).how());
            assertEquals(List.of(), graph.search("qqqqzzzz", 5));
            assertEquals(List.of(), graph.searchExactly("machine lerning", 5));
            assertEquals(ML, graph.searchExactly("ML Engineer", 5).get(0).thing().label());
        }
    }

    @Test
    void a_query_of_the_catalogue_gives_the_rows_of_the_command() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            Reply.Rows rows =
                    (Reply.Rows) graph.ask("skills-of-role", Map.of("role", "data scientist"));
            List<Map<String, String>> said =
                    csv("query", "skills-of-role", "role=data scientist", "-o", "csv", "--iris");
            assertEquals(List.copyOf(said.get(0).keySet()), rows.columns());
            assertEquals(
                    said.stream().map(row -> row.get(rows.columns().get(0))).toList(),
                    rows.rows().stream().map(row -> plain(row.get(0))).toList());
            assertEquals("", rows.cut());
        }
    }

    @Test
    void sparql_is_answered_by_its_kind_and_cut_at_the_limit() {
        Options few = Options.STANDARD.within(Duration.ofSeconds(30), 3);
        try (RoleGraph graph = RoleGraph.open(store, few)) {
            Reply.Rows rows = (Reply.Rows) graph.sparql("SELECT ?r { ?r a rg:Role }");
            assertEquals(3, rows.rows().size());
            assertFalse(rows.cut().isEmpty());
            assertEquals(new Reply.Truth(true), graph.sparql("ASK { ?r a rg:Role }"));
            Reply.Statements made =
                    (Reply.Statements) graph.sparql("CONSTRUCT { <urn:a> <urn:b> 1, 2 } WHERE {}");
            assertEquals(2, made.ntriples().lines().count());
            assertEquals(
                    Exit.USAGE, assertThrows(Failure.class, () -> graph.sparql("SELECT")).exit());
            assertEquals(
                    Exit.NETWORK,
                    assertThrows(
                                    Failure.class,
                                    () ->
                                            graph.sparql(
                                                    "SELECT * { SERVICE <http://localhost:1/>"
                                                            + " { ?s ?p ?o } }"))
                            .exit());
        }
    }

    @Test
    void a_gap_is_that_of_the_command() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            SkillGap gap = graph.gap(ML, Background.skills("Python").and("SQL", 4));
            List<String> lines =
                    gap.skills().stream()
                            .map(
                                    line ->
                                            String.join(
                                                    "|",
                                                    line.status().name().toLowerCase(Locale.ROOT),
                                                    line.skill().label(),
                                                    line.importance().term(),
                                                    fixed(3, line.effort()),
                                                    line.nearest()
                                                            .map(near -> near.skill().label())
                                                            .orElse("")))
                            .toList();
            List<String> said =
                    csv("gap", "--to", ML, "--have", "Python,SQL=4", "-o", "csv", "--labels")
                            .stream()
                            .map(
                                    row ->
                                            String.join(
                                                    "|",
                                                    row.get("status"),
                                                    row.get("skill"),
                                                    row.get("importance"),
                                                    row.get("effort"),
                                                    row.get("nearest")))
                            .toList();
            assertEquals(said, lines);
            assertTrue(gap.of(Gap.Status.HELD).size() > 0);
            assertNotEquals(gap, graph.gap(ML, Background.role("data scientist")));
        }
    }

    @Test
    void paths_are_those_of_the_command() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            List<String> hops = new ArrayList<>();
            List<Route> routes = graph.path("data analyst", ML, RouteRules.STANDARD);
            for (Route route : routes) {
                double sum = 0;
                for (Route.Hop hop : route.hops()) {
                    hops.add(
                            String.join(
                                    "|",
                                    hop.from().label(),
                                    hop.to().label(),
                                    fixed(3, hop.cost()),
                                    "" + hop.newSkills()));
                    sum += hop.cost();
                }
                assertEquals(route.cost(), sum, 1e-9);
                assertEquals(route.roles().size() - 1, route.hops().size());
            }
            List<String> said =
                    csv("path", "--from", "data analyst", "--to", ML, "-o", "csv", "--labels")
                            .stream()
                            .map(
                                    row ->
                                            String.join(
                                                    "|",
                                                    row.get("from"),
                                                    row.get("to"),
                                                    row.get("cost"),
                                                    row.get("newSkills")))
                            .toList();
            assertEquals(said, hops);
            RouteRules direct =
                    new RouteRules(5, 1, OptionalInt.empty(), List.of(), List.of(), false);
            assertEquals(1, graph.path("data analyst", ML, direct).size());
            Failure none =
                    assertThrows(
                            Failure.class,
                            () -> graph.path(ML, "ml engineer", RouteRules.STANDARD));
            assertEquals(Exit.USAGE, none.exit());
        }
    }

    @Test
    void roles_and_skills_are_as_alike_as_by_the_command() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            for (String name : List.of("data scientist", "Python (computer programming)")) {
                List<Map<String, String>> said =
                        csv("similar", name, "--limit", "5", "-o", "csv", "--labels");
                String column = said.get(0).keySet().iterator().next();
                assertEquals(
                        said.stream()
                                .map(row -> row.get(column) + "|" + row.get("likeness"))
                                .toList(),
                        graph.similar(name, 5).stream()
                                .map(a -> a.thing().label() + "|" + fixed(4, a.likeness()))
                                .toList());
            }
            assertThrows(Failure.class, () -> graph.similar("data scientist", 0));
        }
    }

    @Test
    void a_matrix_is_that_of_the_command() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            SkillMatrix matrix = graph.matrix("data analyst", ML);
            assertEquals(
                    List.of("data analyst", ML),
                    matrix.roles().stream().map(Thing::label).toList());
            List<String> said =
                    csv("matrix", "data analyst", ML, "-o", "csv", "--labels").stream()
                            .map(row -> String.join("|", row.values()))
                            .toList();
            assertEquals(
                    said,
                    matrix.rows().stream()
                            .map(
                                    row ->
                                            row.skill().label()
                                                    + "|"
                                                    + row.importance().stream()
                                                            .map(i -> i.map(Importance::term))
                                                            .map(i -> i.orElse(""))
                                                            .collect(Collectors.joining("|")))
                            .toList());
        }
    }

    @Test
    void titles_are_suggested_what_reconcile_finds() throws IOException {
        List<String> titles = List.of("Head Chef", "ML engineers", "qqqqzzzz");
        Files.writeString(home.resolve("titles.csv"), "title\n" + String.join("\n", titles) + "\n");
        try (RoleGraph graph = RoleGraph.open(store)) {
            List<Suggestion> found = graph.suggest(titles, "curated", Kind.ROLE, 1);
            assertEquals(
                    csv(
                                    "reconcile",
                                    "titles.csv",
                                    "--to",
                                    "curated",
                                    "--model",
                                    "none",
                                    "--min-confidence",
                                    "0")
                            .stream()
                            .filter(row -> !row.get("id").isEmpty())
                            .map(row -> List.copyOf(row.values()).subList(0, 5))
                            .map(cells -> String.join("|", cells))
                            .toList(),
                    found.stream()
                            .map(
                                    each ->
                                            String.join(
                                                    "|",
                                                    each.title(),
                                                    each.object().iri(),
                                                    each.object().label(),
                                                    known(3, each.score()),
                                                    known(2, each.confidence())))
                            .toList());
            assertEquals(3, found.size());
            assertEquals(Optional.empty(), found.get(0).subject());
            assertEquals(List.of("title"), List.copyOf(found.get(0).features().keySet()));
            assertEquals(
                    Exit.NOT_FOUND,
                    assertThrows(
                                    Failure.class,
                                    () -> graph.suggest(titles, "nowhere", Kind.ROLE, 1))
                            .exit());
        }
    }

    @Test
    void entities_are_suggested_the_links_of_the_command() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            List<String> said =
                    csv("link", "suggest", "--to", "esco", "--model", "none", "-o", "csv").stream()
                            .map(
                                    row ->
                                            String.join(
                                                    "|",
                                                    row.get("subject"),
                                                    row.get("object"),
                                                    row.get("confidence"),
                                                    row.get("score"),
                                                    row.get("margin"),
                                                    row.get("description"),
                                                    row.get("reason")))
                            // the command begins with the best, Java programs with the first IRI
                            .sorted(Comparator.comparing(row -> row.substring(0, row.indexOf('|'))))
                            .toList();
            List<Suggestion> found = graph.suggestLinks("curated", "esco", Kind.ROLE, 3);
            assertEquals(
                    said,
                    found.stream()
                            .map(
                                    each ->
                                            String.join(
                                                    "|",
                                                    each.subject().get().iri(),
                                                    each.object().iri(),
                                                    known(2, each.confidence()),
                                                    known(3, each.score()),
                                                    known(3, each.margin()),
                                                    known(
                                                            2,
                                                            each.features()
                                                                    .getOrDefault(
                                                                            "description",
                                                                            Double.NaN)),
                                                    each.reason()))
                            .toList());
            assertTrue(found.size() > 10, "" + found.size());
        }
    }

    /** A number as tables of links have it: nothing for one that is not known. */
    private static String known(int digits, double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    @Test
    void what_is_shown_of_an_entity_is_all_of_it() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            EntityView view = graph.show("data scientist");
            String page = command("show", "data scientist").out();
            assertEquals("role:data-scientist", "role:" + last(view.thing().iri()));
            String words = page.replaceAll("\\s+", " ");
            assertEquals(
                    List.of("Called", "Needs", "Technologies, and who makes them"),
                    view.sections().stream().map(EntityView.Section::title).limit(3).toList());
            for (EntityView.Section section : view.sections()) {
                assertTrue(page.contains("\n" + section.title() + "\n"), section.title());
                // kinds of claims have headings of their own
                int first = section.columns().contains("kind") ? 2 : 0;
                for (Cell cell : section.rows().get(0).subList(first, section.columns().size())) {
                    assertTrue(words.contains(label(cell)), cell.toString());
                }
            }
            assertTrue(view.sections().get(1).rows().size() > 50);
            assertTrue(page.contains("\n  all of it: rolegraph query needs-of-role "), page);
            List<String> lines = page.lines().skip(1).takeWhile(l -> !l.isBlank()).toList();
            for (EntityView.Property property : view.properties()) {
                String start = "  " + property.name() + "  ";
                assertTrue(lines.stream().anyMatch(l -> l.startsWith(start)), property.name());
            }
        }
    }

    private static String label(Cell cell) {
        return cell instanceof Cell.Entity entity ? entity.label() : "";
    }

    private static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    @Test
    void an_export_has_the_bytes_of_the_command() throws IOException {
        try (RoleGraph graph = RoleGraph.open(store)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            graph.export(GraphFormat.NQUADS, all);
            assertEquals(
                    command("export", "-o", "nquads").out(), all.toString(StandardCharsets.UTF_8));
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            graph.export(ML, GraphFormat.TURTLE, one);
            assertEquals(
                    command("export", "--about", ML).out(), one.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void eight_threads_are_answered_as_one_is() throws Exception {
        List<Callable<Object>> questions = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        try (RoleGraph alone = RoleGraph.open(store);
                RoleGraph shared = RoleGraph.open(store)) {
            for (Callable<Object> question : questions(alone)) {
                expected.add(question.call());
            }
            questions.addAll(questions(shared));
            ExecutorService threads = Executors.newFixedThreadPool(8);
            CountDownLatch begin = new CountDownLatch(1);
            List<Future<Map<Integer, Object>>> answers = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread;
                answers.add(
                        threads.submit(
                                () -> {
                                    begin.await();
                                    Map<Integer, Object> given = new LinkedHashMap<>();
                                    for (int i = 0; i < questions.size(); i++) {
                                        // each begins with another, so that all meet in opening
                                        int next = (first + i) % questions.size();
                                        given.put(next, questions.get(next).call());
                                    }
                                    return given;
                                }));
            }
            begin.countDown();
            for (Future<Map<Integer, Object>> answer : answers) {
                answer.get().forEach((i, given) -> assertEquals(expected.get(i), given));
            }
            threads.shutdown();
        }
    }

    private static List<Callable<Object>> questions(RoleGraph graph) {
        return List.of(
                () -> graph.resolve("ML engineer"),
                () -> graph.search("machine lerning", 10),
                () -> graph.sparql("SELECT ?r { ?r a rg:Role } ORDER BY ?r LIMIT 50"),
                () -> graph.gap(ML, Background.role("data scientist")).toString(),
                () -> graph.path("data analyst", ML, RouteRules.STANDARD),
                () -> graph.similar("data scientist", 5),
                () -> graph.show("data scientist"),
                () -> graph.suggest(List.of("pastry chef"), "esco", Kind.ROLE, 3),
                () -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    graph.export(ML, GraphFormat.TURTLE, out);
                    return out.toString(StandardCharsets.UTF_8);
                });
    }

    @Test
    void what_is_closed_or_was_never_there_says_so() {
        Failure missing =
                assertThrows(Failure.class, () -> RoleGraph.open(home.resolve("nowhere")));
        assertEquals(Exit.STORE, missing.exit());
        assertFalse(Files.exists(home.resolve("nowhere")));
        RoleGraph graph = RoleGraph.open(store);
        graph.sparql("ASK {}");
        graph.close();
        graph.close();
        assertThrows(IllegalStateException.class, () -> graph.resolve(ML));
        assertThrows(IllegalStateException.class, () -> graph.matrix(ML));
        Failure source =
                assertThrows(
                        Failure.class, () -> RoleGraph.load(store, LoadInput.of("nonsense", home)));
        assertEquals(Exit.USAGE, source.exit());
    }

    private static Run command(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--store", store.toString()));
        all.addAll(Arrays.asList(arguments));
        Run run = Run.Place.at(home).run(all.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    /** The rows of a command's CSV, by column. */
    private static List<Map<String, String>> csv(String... arguments) {
        List<List<String>> rows = new ArrayList<>();
        String text = command(arguments).out();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            reader.forEach(row -> rows.add(row.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(rows.get(0).get(i), row.get(i));
            }
            named.add(cells);
        }
        return named;
    }

    private static String plain(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            return entity.iri();
        }
        return cell instanceof Cell.Value value ? value.lexical() : "";
    }

    private static String fixed(int digits, double number) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
