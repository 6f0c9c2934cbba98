package org.rolegraph.load.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;

class BaselineTest {
    @TempDir private Path folder;

    private static Problem problem(String code, int line, String message) {
        return Problem.error(code, Location.of("a.ttl", line), message, "mend it");
    }

    @Test
    void known_problems_are_met_again_wherever_they_have_moved() throws IOException {
        Path file = folder.resolve("known.txt");
        Baseline.write(
                file,
                List.of(
                        problem("b", 9, "is \"odd\"\tand\nlong"),
                        problem("a", 3, "is odd"),
                        problem("a", 4, "is odd"),
                        problem("c", 5, "was mended")));
        assertEquals(
                """
                # known problems of rolegraph check: code, file, message
                a\ta.ttl\tis odd
                a\ta.ttl\tis odd
                b\ta.ttl\tis "odd"\\tand\\nlong
                c\ta.ttl\twas mended
                """,
                Files.readString(file));
        Baseline.Comparison compared =
                Baseline.read(file, "known.txt")
                        .compare(
                                List.of(
                                        problem("b", 1, "is \"odd\"\tand\nlong"),
                                        problem("a", 7, "is odd"),
                                        problem("a", 8, "is odd"),
                                        problem("a", 9, "is odd")));
        assertEquals(3, compared.known());
        assertEquals(List.of(problem("a", 9, "is odd")), compared.fresh().list());
        assertEquals(
                "known.txt:5: info: is found no more: c, was mended [known-problem-gone]\n",
                compared.gone().stream().map(ProblemText::of).collect(Collectors.joining()));
    }

    @Test
    void a_line_that_is_none_is_named() throws IOException {
        Path file = folder.resolve("known.txt");
        Files.writeString(file, "# known\n\na\tb\n");
        Failure failure = assertThrows(Failure.class, () -> Baseline.read(file, "known.txt"));
        assertEquals(
                "known.txt:3: found \"a\tb\"; expected code, file and message with tabs between"
                        + " [bad-syntax]\n  fix: write the file anew with --write-baseline\n",
                ProblemText.of(failure.problems().get(0)));
    }

    @Property(tries = 200)
    void what_was_written_is_known_and_the_order_does_not_matter(
            @ForAll @Size(max = 20) List<String> messages, @ForAll long seed) throws IOException {
        List<Problem> problems =
                new ArrayList<>(
                        messages.stream()
                                .filter(message -> !message.isBlank())
                                .map(message -> message.replaceAll("[\\ud800-\\udfff]", "x"))
                                .map(message -> problem("code", 1, message))
                                .toList());
        Path one = Files.createTempFile("baseline", ".txt");
        Path two = Files.createTempFile("baseline", ".txt");
        try {
            Baseline.write(one, problems);
            Collections.shuffle(problems, new Random(seed));
            Baseline.write(two, problems);
            assertEquals(Files.readString(one), Files.readString(two));
            Baseline.Comparison compared = Baseline.read(one, "one").compare(problems);
            assertEquals(List.of(), compared.fresh().list());
            assertEquals(List.of(), compared.gone());
            assertEquals(problems.size(), compared.known());
        } finally {
            Files.delete(one);
            Files.delete(two);
        }
    }
}
