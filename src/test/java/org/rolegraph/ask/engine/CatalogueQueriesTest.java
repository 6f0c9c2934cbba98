package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Cell;

/**
 * Every query of the catalogue over the graph of a bakery, and what others say of bakers: {@code
 * catalogue/NAME.txt} holds the arguments in its first line and the whole output after it. With
 * {@code -Drolegraph.golden=write} the outputs are written instead of compared.
 */
class CatalogueQueriesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/catalogue");

    /** Columns of addresses, which are called nothing. */
    private static final Set<String> PAGES = Set.of("homePage", "repository");

    private static final Catalogue CATALOGUE = Catalogue.packed();

    @Test
    void every_query_has_a_golden_output() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> golden =
                    files.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".txt"))
                            .map(f -> f.replace(".txt", ""))
                            .sorted()
                            .toList();
            assertEquals(CATALOGUE.all().stream().map(CatalogueQuery::name).toList(), golden);
        }
    }

    @TestFactory
    Stream<DynamicTest> queries_answer_the_same_from_memory_and_tdb2() {
        Engine memory = Bakery.engine(Bakery.withOthers(Bakery.inMemory()));
        Engine tdb = Bakery.engine(Bakery.withOthers(Bakery.inTdb()));
        return CATALOGUE.all().stream()
                .map(
                        query ->
                                DynamicTest.dynamicTest(
                                        query.name(),
                                        () -> {
                                            compare(query, memory);
                                            compare(query, tdb);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> headers_name_the_columns_in_their_order() {
        Engine engine = Bakery.engine(Bakery.withOthers(Bakery.inMemory()));
        return CATALOGUE.all().stream()
                .map(
                        query ->
                                DynamicTest.dynamicTest(
                                        query.name(),
                                        () ->
                                                assertEquals(
                                                        columns(engine, query),
                                                        List.copyOf(query.columns().keySet()))));
    }

    /** Where headers say so, formats for programs write labels beside. */
    @TestFactory
    Stream<DynamicTest> headers_name_the_columns_of_entities() {
        Engine engine = Bakery.engine(Bakery.withOthers(Bakery.inMemory()));
        return CATALOGUE.all().stream()
                .map(
                        query ->
                                DynamicTest.dynamicTest(
                                        query.name(),
                                        () ->
                                                assertEquals(
                                                        List.of(),
                                                        entities(engine, query).stream()
                                                                .filter(c -> !PAGES.contains(c))
                                                                .filter(
                                                                        c ->
                                                                                !query.entities()
                                                                                        .contains(
                                                                                                c))
                                                                .toList())));
    }

    private static List<String> entities(Engine engine, CatalogueQuery query) {
        try (Answer answer = engine.ask(question(query, arguments(query)), Labelling.NONE)) {
            Answer.Rows rows = answer.fold(found -> found, truth -> null, triples -> null);
            TreeSet<Integer> found = new TreeSet<>();
            rows.rows()
                    .forEachRemaining(
                            row -> {
                                for (int i = 0; i < row.size(); i++) {
                                    if (row.get(i) instanceof Cell.Entity) {
                                        found.add(i);
                                    }
                                }
                            });
            return found.stream().map(rows.columns()::get).toList();
        }
    }

    private static List<String> columns(Engine engine, CatalogueQuery query) {
        try (Answer answer = engine.ask(question(query, arguments(query)), Labelling.NONE)) {
            return answer.fold(Answer.Rows::columns, truth -> List.of(), triples -> List.of());
        }
    }

    /** What the program answers, with the arguments before it. */
    static String expected(CatalogueQuery query) throws IOException {
        return Files.readString(GOLDEN.resolve(query.name() + ".txt"));
    }

    /** What an engine answers, likewise. */
    static String actual(CatalogueQuery query, Engine engine) throws IOException {
        String first = arguments(query);
        return first + "\n" + Bakery.seen(engine, question(query, first));
    }

    private static void compare(CatalogueQuery query, Engine engine) throws IOException {
        Path golden = GOLDEN.resolve(query.name() + ".txt");
        String actual = actual(query, engine);
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(golden, actual);
        }
        assertEquals(expected(query), actual);
    }

    private static Question question(CatalogueQuery query, String arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : arguments.split(" ")) {
            if (!argument.isEmpty()) {
                values.put(argument.split("=", 2)[0], argument.split("=", 2)[1]);
            }
        }
        return query.ask(values, Bakery::resolve);
    }

    private static String arguments(CatalogueQuery query) {
        try {
            return Files.readAllLines(GOLDEN.resolve(query.name() + ".txt")).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_index_lists_the_files_of_the_folder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            TreeSet<String> names = new TreeSet<>();
            files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".rq"))
                    .forEach(f -> names.add(f.replace(".rq", "")));
            assertEquals(
                    String.join("\n", names) + "\n",
                    Files.readString(Path.of("queries/index.txt")));
        }
    }
}
