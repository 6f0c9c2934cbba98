package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/**
 * Runs the command lines of each transcript one after the other in a folder of its own, and
 * compares everything they print: standard output as it is, standard error after {@code ! }, an
 * exit code other than 0 as {@code [exit N]}. Times and sizes, which differ from run to run, are
 * written as {@code <time>} and {@code <size>}. A last word {@code < "text"} is standard input.
 */
class TranscriptTest {
    private static final Path CASES = Path.of("src/test/resources/cli");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^\\s\"]|\"([^\"]*)\")+");

    @TempDir private Path folder;

    @TestFactory
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "transcripts of commands")
    Stream<DynamicTest> every_command_prints_what_its_transcript_shows() throws IOException {
        List<Path> transcripts;
        try (Stream<Path> files = Files.list(CASES.resolve("transcripts"))) {
            transcripts = files.sorted().toList();
        }
        return transcripts.stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    private void replay(Path transcript) throws IOException {
        Path home = Files.createDirectory(folder.resolve(transcript.getFileName().toString()));
        copy(CASES, home);
        String shown = Files.readString(transcript);
        StringBuilder printed = new StringBuilder();
        for (String line : shown.lines().filter(l -> l.startsWith("$ rolegraph")).toList()) {
            List<String> words = words(line.substring("$ rolegraph".length()));
            Run.Place place = Run.Place.at(home);
            int input = words.indexOf("<");
            if (input >= 0) {
                place = place.reading(words.get(input + 1));
                words = words.subList(0, input);
            }
            Run run = place.run(words.toArray(new String[0]));
            printed.append(line).append('\n').append(steady(run.out(), home));
            steady(run.err(), home)
                    .lines()
                    .forEach(l -> printed.append("! ").append(l).append('\n'));
            if (run.exit() != 0) {
                printed.append("[exit ").append(run.exit()).append("]\n");
            }
        }
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(transcript, printed);
        }
        assertEquals(shown, printed.toString());
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            words.add(word.group().replace("\"", ""));
        }
        return words;
    }

    private static String steady(String text, Path home) {
        return text.replace(home.toString(), "<home>")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "<time>")
                .replaceAll("[\\d,]+ KiB", "<size> KiB")
                .replaceAll("(<time> +\\d+ +)\\d+( +curated)", "$1<size>$2")
                .replaceAll("(<time>,\\d+,)\\d+(,)", "$1<size>$2")
                .replaceAll("\\r\\n", "\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!target.startsWith(to.resolve("transcripts"))) {
                    Files.copy(file, target);
                }
            }
        }
    }
}
