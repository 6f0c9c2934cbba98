package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.testkit.GoldenFolder;

/**
 * Sessions of {@code link review}. In each folder, the keys are one a line, with {@code ---}
 * between two sessions; {@code session.txt} is all that is printed, each key after its question,
 * and the decisions at the end.
 */
class LinkReviewTest {
    private static final String QUESTION = "q quit: ";

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> a_session_prints_and_keeps_what_it_shows() throws IOException {
        return new GoldenFolder("reviews", "session.txt").tests(this::session);
    }

    private String session(Path caseFolder) throws IOException {
        Path place = Files.createDirectory(folder.resolve(caseFolder.getFileName().toString()));
        Files.copy(caseFolder.resolve("proposed.sssom.tsv"), place.resolve("proposed.sssom.tsv"));
        Path before = caseFolder.resolve("before.sssom.tsv");
        if (Files.exists(before)) {
            Files.copy(before, place.resolve("links.sssom.tsv"));
        }
        StringBuilder all = new StringBuilder();
        for (String keys : Files.readString(caseFolder.resolve("keys.txt")).split("---\n")) {
            Run run = review(place, keys);
            assertClean(run.out());
            all.append(answered(run.out(), keys));
            all.append(run.err().replace(place.toString(), "<folder>"));
            all.append("-----\n");
        }
        Run list = Run.Place.at(place).columns(80).run("link", "list", "--file", "links.sssom.tsv");
        assertEquals(0, list.exit(), list.err());
        assertClean(list.out());
        return all + Files.readString(place.resolve("links.sssom.tsv"));
    }

    /** What a terminal shows, which echoes the keys. */
    private static String answered(String out, String keys) {
        Deque<String> left = new ArrayDeque<>(List.of(keys.split("\n")));
        StringBuilder shown = new StringBuilder();
        for (int from = 0; from < out.length(); ) {
            int question = out.indexOf(QUESTION, from);
            int to = question < 0 ? out.length() : question + QUESTION.length();
            shown.append(out, from, to);
            if (question >= 0) {
                String key = left.isEmpty() ? "^D" : left.remove();
                shown.append(ProblemText.safe(key));
                shown.append(out.startsWith("\n", to) ? "" : "\n");
            }
            from = to;
        }
        assertTrue(left.isEmpty(), "keys that nobody asked for: " + left);
        return shown.toString();
    }

    @Test
    void a_decision_is_kept_before_the_next_is_asked_for() throws IOException {
        Path reviews = Path.of("src/test/resources/reviews/every-key");
        Files.copy(reviews.resolve("proposed.sssom.tsv"), folder.resolve("proposed.sssom.tsv"));
        // the end of the keys, as of a terminal that was closed
        review(folder, "e");
        assertTrue(Files.readString(folder.resolve("links.sssom.tsv")).contains("\nrole:baker\t"));
    }

    @Test
    void to_skip_and_to_undo_nothing_writes_no_file() throws IOException {
        Path reviews = Path.of("src/test/resources/reviews/every-key");
        Files.copy(reviews.resolve("proposed.sssom.tsv"), folder.resolve("proposed.sssom.tsv"));
        review(folder, "u\ns\nu\n");
        assertFalse(Files.exists(folder.resolve("links.sssom.tsv")));
    }

    private static Run review(Path place, String keys) {
        Run run =
                Run.Place.at(place)
                        .reading(keys)
                        .run(
                                "link",
                                "review",
                                "proposed.sssom.tsv",
                                "--file",
                                "links.sssom.tsv",
                                "--author",
                                "Ada",
                                "--date",
                                "2026-11-25");
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    private static void assertClean(String out) {
        out.codePoints()
                .filter(c -> c != '\n')
                .forEach(
                        c ->
                                assertFalse(
                                        Character.isISOControl(c)
                                                || c >= 0x202A && c <= 0x202E
                                                || c >= 0x2066 && c <= 0x2069,
                                        "control character " + c));
        out.lines().forEach(line -> assertTrue(line.length() < 2500, "a line of " + line.length()));
    }
}
