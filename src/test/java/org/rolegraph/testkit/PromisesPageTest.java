package org.rolegraph.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of promises names the tests that there are; what they count they compare themselves. */
class PromisesPageTest {
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void every_promise_has_the_rows_of_the_tests_that_hold_it_and_no_others()
            throws IOException, ClassNotFoundException {
        Map<Promise, Set<String>> held = held();
        PromisesPage page = PromisesPage.read();
        page.keep(held);
        for (Promise promise : Promise.values()) {
            assertFalse(held.get(promise).isEmpty(), promise + " is held by no test");
            Set<String> missing = new TreeSet<>(held.get(promise));
            Set<String> gone = new TreeSet<>();
            for (PromisesPage.Row row : page.rows(promise)) {
                if (!missing.remove(row.name())) {
                    gone.add(row.name());
                }
            }
            assertEquals(Set.of(), gone, promise + " has rows of tests that do not hold it");
            assertEquals(
                    Set.of(),
                    missing,
                    promise + " lacks rows; these tests write them with -Drolegraph.golden=write");
        }
    }

    @Test
    void sums_and_order_are_those_of_the_rows() {
        assertEquals(PromisesPage.read().text(), PromisesPage.written());
    }

    /** The names of the rows that there have to be. */
    private static Map<Promise, Set<String>> held() throws IOException, ClassNotFoundException {
        Map<Promise, Set<String>> held = new EnumMap<>(Promise.class);
        for (Promise promise : Promise.values()) {
            held.put(promise, new TreeSet<>());
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(TESTS)) {
            files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        for (Path file : files) {
            if (!Files.readString(file).contains("@Holds(")) {
                continue;
            }
            String name = TESTS.relativize(file).toString().replaceAll("\\.java$", "");
            Class<?> suite =
                    Class.forName(
                            name.replace(file.getFileSystem().getSeparator(), "."),
                            false,
                            PromisesPageTest.class.getClassLoader());
            for (Method test : suite.getDeclaredMethods()) {
                Holds holds = test.getAnnotation(Holds.class);
                if (holds != null) {
                    String row = PromisesPage.Row.of(test, 0, 0).name();
                    assertEquals(true, held.get(holds.value()).add(row), "twice: " + row);
                }
            }
        }
        return held;
    }
}
