package org.rolegraph.load.source.esco;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Source;

/**
 * Each folder holds what is read, the facts and the problems of it. To write the two anew after a
 * wanted change: {@code -Drolegraph.golden=write}, and read the difference.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/esco");

    @ParameterizedTest
    @ValueSource(strings = {"whole", "oddities", "columns-1.0", "columns-1.2", "wrong"})
    void reads_the_folder_as_written_down(String name) throws IOException {
        Path input = GOLDEN.resolve(name).resolve("input");
        compare(name, ReadFacts.of(new Esco(input)), input);
    }

    @Test
    void adds_labels_to_concepts_that_exist() throws IOException {
        Known known = ReadBefore.of(new Esco(GOLDEN.resolve("labels/esco")));
        Path input = GOLDEN.resolve("labels/input");
        compare("labels", ReadFacts.of(new EscoLabels(List.of(input)), known), input);
    }

    @Test
    void labels_without_their_concepts_are_an_error() throws IOException {
        Path input = GOLDEN.resolve("labels/input");
        ReadFacts facts = ReadFacts.of(new EscoLabels(List.of(input)), Known.NOTHING);
        assertEquals(
                """
                src/test/resources/golden/esco/labels/input: not one of the concepts is in the\
                 graph; expected those of ESCO [missing-target]
                  fix: load them too: rolegraph load esco=PATH esco-labels=PATH
                """,
                errors(facts));
    }

    private static String errors(ReadFacts facts) {
        return facts.problems.list().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(ProblemText::of)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "oddities", "columns-1.2", "wrong"})
    void reads_the_same_twice(String name) {
        Source esco = new Esco(GOLDEN.resolve(name).resolve("input"));
        ReadFacts first = ReadFacts.of(esco);
        ReadFacts second = ReadFacts.of(esco);
        assertEquals(first.lines, second.lines);
        assertEquals(first.problems.list(), second.problems.list());
    }

    private static void compare(String name, ReadFacts facts, Path input) throws IOException {
        Path folder = GOLDEN.resolve(name);
        String said = facts.text(input.toString());
        String problems = facts.problemText(input.toString());
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(folder.resolve("facts.txt"), said);
            Files.writeString(folder.resolve("problems.txt"), problems);
        }
        assertEquals(Files.readString(folder.resolve("facts.txt")), said);
        assertEquals(Files.readString(folder.resolve("problems.txt")), problems);
    }
}
