package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.HostileQueries;
import org.rolegraph.testkit.Promise;

/**
 * The queries of {@code hostile/}, each ended within its limit and a second: by an answer, a limit,
 * a refusal or a syntax error.
 *
 * <p>{@code -Drolegraph.hostile.triples=1000000 -Drolegraph.hostile.millis=3000} runs them over a
 * larger store; {@code target/hostile.tsv} tells how each ended.
 */
class HostileQueriesTest {
    private static final int TRIPLES = Integer.getInteger("rolegraph.hostile.triples", 100_000);
    private static final Duration LIMIT =
            Duration.ofMillis(Integer.getInteger("rolegraph.hostile.millis", 400));
    private static final Duration LATEST = LIMIT.plusSeconds(1);
    private static final Set<String> ENDS = Set.of(Codes.LIMIT, Codes.DENIED, Codes.BAD_QUERY);
    private static Engine engine;
    private static Writer report;

    @BeforeAll
    static void build() throws IOException {
        DatasetGraph data = HostileStore.of(TRIPLES);
        engine = new Engine(data, new Limits(LIMIT, 100_000), Access.CLOSED, List.of("en"));
        Bakery.seen(engine, Question.typed("SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT 10"));
        report = Files.newBufferedWriter(Path.of("target/hostile.tsv"));
    }

    @AfterAll
    static void close() throws IOException {
        report.close();
    }

    @TestFactory
    @Holds(value = Promise.CLOSED, tried = "hostile queries")
    Stream<DynamicTest> each_ends_within_its_limit_and_a_second() throws IOException {
        Map<String, String> queries = HostileQueries.all();
        assertTrue(queries.size() >= 60, queries.size() + " queries");
        return queries.entrySet().stream()
                .map(
                        query ->
                                DynamicTest.dynamicTest(
                                        query.getKey(),
                                        () -> ends(query.getKey(), query.getValue())));
    }

    private static void ends(String file, String text) throws IOException {
        Question question = Question.file(file, text);
        Duration taken = Duration.ZERO;
        // more tries, since other processes may have had the machine
        for (int attempt = 0; attempt < 5; attempt++) {
            long start = System.nanoTime();
            String end = end(question);
            taken = Duration.ofNanos(System.nanoTime() - start);
            boolean left = isLeftToItself();
            report.write(
                    String.format(
                            Locale.ROOT,
                            "%s\t%d ms\t%s%s%n",
                            file,
                            taken.toMillis(),
                            end,
                            left ? "\tleft to itself" : ""));
            report.flush();
            if (taken.compareTo(LATEST) <= 0) {
                return;
            }
        }
        assertTrue(taken.compareTo(LATEST) <= 0, "took " + taken);
    }

    private static String end(Question question) throws IOException {
        try (Answer answer = engine.ask(question, Labelling.NONE)) {
            return answer.fold(
                    rows -> {
                        try {
                            Format.CSV.write(rows, Style.PLAIN, Writer.nullWriter());
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                        return rows.cut().isPresent() ? "rows, cut" : "rows";
                    },
                    truth -> String.valueOf(truth.value()),
                    triples -> {
                        triples.triples().forEachRemaining(triple -> {});
                        return triples.cut().isPresent() ? "triples, cut" : "triples";
                    });
        } catch (Failure failure) {
            assertTrue(ENDS.contains(failure.problems().get(0).code()), failure.getMessage());
            return failure.getMessage().lines().findFirst().orElse("");
        }
    }

    /** Whether a query's thread still runs a second after its reader has gone on. */
    private static boolean isLeftToItself() {
        long until = System.nanoTime() + 1_000_000_000L;
        while (System.nanoTime() < until) {
            if (Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("query"))) {
                return false;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return true;
    }
}
