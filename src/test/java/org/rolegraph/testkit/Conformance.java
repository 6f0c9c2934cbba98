package org.rolegraph.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Counts what passes of somebody else's tests, and holds one section of {@code docs/conformance.md}
 * to the counts. A test that is missed must be among the misses, with its reason; a miss that
 * passes must be taken from them.
 *
 * <p>{@code -Drolegraph.golden=write} writes the section instead.
 */
public final class Conformance {
    private static final Path PAGE = Path.of("docs/conformance.md");

    private final String section;
    private final Map<String, String> misses;
    private final Map<String, Map<Verdict, Integer>> suites = new LinkedHashMap<>();
    private final Map<String, String> missed = new TreeMap<>();
    private final List<DynamicTest> tests = new ArrayList<>();
    private int ran;

    /** How a test ended. */
    public enum Verdict {
        PASS,
        MISS,
        /** The program says that it does not do this, as it means to. */
        REFUSED
    }

    /** One test; a miss is an AssertionError. */
    @FunctionalInterface
    public interface Trial {
        Verdict run() throws IOException;
    }

    /**
     * Of one section.
     *
     * @param section its title on the page
     * @param misses reasons by suite and name, joined by {@code #}
     */
    public Conformance(String section, Map<String, String> misses) {
        this.section = section;
        this.misses = new TreeMap<>(misses);
    }

    /** Adds a test. */
    public void add(String suite, String name, Trial trial) {
        suites.computeIfAbsent(suite, s -> new TreeMap<>());
        String id = suite + "#" + name;
        tests.add(DynamicTest.dynamicTest(id, () -> expect(suite, id, trial)));
    }

    /**
     * All tests, and after them that the page says how they ended.
     *
     * @param tries gets what passed and what was missed, without what is refused
     */
    public Stream<DynamicTest> tests(Tries tries) {
        int all = tests.size();
        DynamicTest page =
                DynamicTest.dynamicTest(
                        PAGE + ": " + section,
                        () -> {
                            page(all);
                            tries.held(count(Verdict.PASS));
                            tries.missed(count(Verdict.MISS));
                        });
        return Stream.concat(tests.stream(), Stream.of(page));
    }

    private int count(Verdict verdict) {
        return suites.values().stream().mapToInt(ends -> ends.getOrDefault(verdict, 0)).sum();
    }

    private void expect(String suite, String id, Trial trial) throws IOException {
        ran++;
        Verdict verdict = Verdict.MISS;
        try {
            verdict = trial.run();
        } catch (AssertionError miss) {
            if (!misses.containsKey(id)) {
                throw miss;
            }
            missed.put(id, misses.get(id));
        }
        suites.get(suite).merge(verdict, 1, Integer::sum);
        if (verdict != Verdict.MISS && misses.containsKey(id)) {
            fail(id + " passes now; take it from the misses");
        }
    }

    private void page(int all) throws IOException {
        assertEquals(all, ran, "tests that ran");
        assertEquals(misses, missed, "misses");
        List<String> sections = new ArrayList<>(sections());
        int place = 1;
        while (place < sections.size() && !sections.get(place).startsWith("## " + section + "\n")) {
            place++;
        }
        assertEquals(true, place < sections.size(), PAGE + " has no section " + section);
        String old = sections.get(place);
        // what stands above the table is written by hand
        String text = old.substring(0, old.indexOf("\n| ") + 1) + table() + "\n";
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            sections.set(place, text);
            Files.writeString(PAGE, String.join("", sections).stripTrailing() + "\n");
        } else {
            assertEquals(old.stripTrailing(), text.stripTrailing());
        }
    }

    private static List<String> sections() throws IOException {
        return List.of(Files.readString(PAGE).split("(?m)^(?=## )"));
    }

    private String table() {
        StringBuilder text = new StringBuilder("| Suite | Pass | Miss | Refused by design |\n");
        text.append("|---|--:|--:|--:|\n");
        Map<Verdict, Integer> sum = new TreeMap<>();
        suites.forEach(
                (suite, counts) -> {
                    row(text, suite, counts);
                    counts.forEach((verdict, count) -> sum.merge(verdict, count, Integer::sum));
                });
        row(text, "**All**", sum);
        if (!missed.isEmpty()) {
            text.append("\n| Missed | Reason |\n|---|---|\n");
            missed.forEach(
                    (id, reason) ->
                            text.append("| ")
                                    .append(id.replace("#", " "))
                                    .append(" | ")
                                    .append(reason)
                                    .append(" |\n"));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, Map<Verdict, Integer> counts) {
        text.append("| ").append(name);
        for (Verdict verdict : Verdict.values()) {
            text.append(" | ").append(counts.getOrDefault(verdict, 0));
        }
        text.append(" |\n");
    }
}
