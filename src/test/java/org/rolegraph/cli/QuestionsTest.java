package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What people ask of roles, skills, organizations and references, as commands. {@code
 * questions.tsv} says what must be in each answer: regular expressions, with {@code &&} between
 * them, or after {@code !} what must not be. A question is answered by the packed data or by {@code
 * whole} sources (with {@code -Drolegraph.data}).
 */
class QuestionsTest {
    private static final Path QUESTIONS = Path.of("src/test/resources/layer/questions.tsv");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TestFactory
    Stream<DynamicTest> questions() throws IOException {
        List<String> lines = Files.readAllLines(QUESTIONS);
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> DynamicTest.dynamicTest(cells[0], () -> answer(cells)));
    }

    private static void answer(String[] cells) {
        Run.Place place = cells[1].equals("whole") ? Loaded.whole() : Loaded.packed();
        Run run = place.run(words(cells[2]));
        String seen = run.out() + run.err();
        for (String expected : cells[3].split(" && ")) {
            boolean absent = expected.startsWith("!");
            Pattern pattern =
                    Pattern.compile(absent ? expected.substring(1) : expected, Pattern.MULTILINE);
            assertTrue(pattern.matcher(seen).find() != absent, () -> expected + " in:\n" + seen);
        }
    }

    /** What a shell would make of a line: words, those with spaces in quotes. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words.toArray(String[]::new);
    }
}
