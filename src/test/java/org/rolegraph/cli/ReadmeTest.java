package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.main.RoleGraphCommand;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import picocli.CommandLine;

/**
 * The README says what the program is, and stays a front page. {@code -Drolegraph.golden=write}
 * writes its table of commands anew; {@code .ci/Readme.java} runs what it shows.
 */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern COMMANDS =
            Pattern.compile("(?s)(<!-- commands: .*? -->\n).*?(<!-- /commands -->)");

    @Test
    void its_table_of_commands_is_the_programs() throws IOException {
        String readme = Files.readString(README);
        Matcher place = COMMANDS.matcher(readme);
        assertTrue(place.find(), "the README has no place for the commands");
        String right =
                readme.substring(0, place.start())
                        + place.group(1)
                        + table()
                        + place.group(2)
                        + readme.substring(place.end());
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(README, right);
        }
        assertEquals(right, readme);
    }

    @Test
    @Holds(value = Promise.EXIT_CODES, tried = "pages")
    void it_names_every_exit_code() throws IOException {
        String readme = Files.readString(README);
        for (Exit exit : Exit.values()) {
            assertTrue(readme.contains("`" + exit.code() + "` "), exit + " is missing");
        }
    }

    @Test
    void it_stays_a_front_page() throws IOException {
        List<String> lines = Files.readAllLines(README);
        assertTrue(lines.size() <= 120, "the README has " + lines.size() + " lines");
    }

    private static String table() {
        Console console =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        OutputStream.nullOutputStream(),
                        new PrintWriter(Writer.nullWriter()),
                        false,
                        0,
                        false,
                        Map.of(),
                        Path.of(""));
        StringBuilder table = new StringBuilder("| command | does |\n|---|---|\n");
        RoleGraphCommand.line(console).getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .forEach(command -> row(command, table));
        return table.toString();
    }

    private static void row(CommandLine command, StringBuilder table) {
        String name = command.getCommandName();
        if (!command.getSubcommands().isEmpty()) {
            name += " " + String.join("\\|", command.getSubcommands().keySet());
        }
        String text = String.join(" ", command.getCommandSpec().usageMessage().description());
        table.append("| `")
                .append(name)
                .append("` | ")
                .append(firstSentence(text).replace("|", "\\|"))
                .append(" |\n");
    }

    /** Without its full stop. */
    private static String firstSentence(String text) {
        Matcher sentence = Pattern.compile("(.*?)\\.( .*)?").matcher(text);
        return sentence.matches() ? sentence.group(1) : text;
    }
}
