package org.rolegraph.load.source.curated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class CuratedFolderTest {
    private static final Path CASES = Path.of("src/test/resources/curated");

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> says_everything_that_is_wrong_with_a_folder() throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(CASES)) {
            cases = folders.sorted().toList();
        }
        return cases.stream()
                .map(
                        folder ->
                                DynamicTest.dynamicTest(
                                        folder.getFileName().toString(),
                                        () ->
                                                assertEquals(
                                                        Files.readString(
                                                                folder.resolve("problems.txt")),
                                                        problems(folder))));
    }

    @Test
    void a_good_folder_gives_its_facts_with_their_places() throws IOException {
        Path folder = CASES.resolve("good");
        List<String> facts = new ArrayList<>();
        CuratedSource.of(folder, "https://example.org/")
                .read((graph, fact, where) -> facts.add(where + " " + fact), new Problems());
        assertEquals(
                Files.readString(folder.resolve("facts.txt")),
                String.join("\n", facts).replace(folder + "/", "") + "\n");
    }

    @Test
    void a_folder_that_is_not_there_is_a_failure() throws IOException {
        Failure failure =
                org.junit.jupiter.api.Assertions.assertThrows(
                        Failure.class, () -> problems(Path.of("no/such/folder")));
        assertEquals(
                "no/such/folder: found no folder; expected one with roles.json, skills.json and so"
                        + " on [no-file]\n"
                        + "  fix: name an existing folder, or begin one with rolegraph new role"
                        + " ID\n",
                ProblemText.of(failure.problems().get(0)));
    }

    private static String problems(Path folder) throws IOException {
        Problems problems = new Problems();
        CuratedSource.of(folder).read((graph, fact, where) -> {}, problems);
        StringBuilder text = new StringBuilder();
        problems.list().forEach(p -> text.append(ProblemText.of(p)));
        return text.toString().replace(folder + "/", "").replace(folder.toString(), "(the folder)");
    }
}
