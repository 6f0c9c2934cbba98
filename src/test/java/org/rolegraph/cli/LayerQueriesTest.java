package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the catalogue answers of technologies, makers, organizations, levels and pay, over the
 * packed data and over the publishers' own. With {@code -Drolegraph.golden=write} the outputs are
 * written instead of compared.
 */
class LayerQueriesTest {
    private static final Path FOLDER = Path.of("src/test/resources/layer");

    private static final Pattern ENTITY =
            Pattern.compile(
                    "https://w3id[.]org/rolegraph/(role|skill|product|organization|person)/.+"
                            + "|http://data[.]europa[.]eu/esco/(skill|occupation)/.+");

    @Test
    void answers_over_the_packed_data() throws IOException {
        compare(Loaded.packed(), "packed.txt");
    }

    @Test
    void answers_over_whole_sources() throws IOException {
        compare(Loaded.whole(), "whole.txt");
    }

    /** What a link leads to and no loaded source describes is no answer. */
    @Test
    void each_role_technology_and_organization_of_an_answer_has_a_name() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(FOLDER.resolve("commands.txt")));
        lines.add("makers-of-technologies-of-role role=data-engineer");
        lines.add("technologies-of-role role=data-engineer");
        Set<String> bare = new TreeSet<>();
        for (String line : lines) {
            Run run = Loaded.packed().run(command(line, "-o", "csv"));
            for (CsvRecord row : CsvReader.builder().ofCsvRecord(run.out())) {
                for (int i = 0; i + 1 < row.getFieldCount(); i++) {
                    if (ENTITY.matcher(row.getField(i)).matches()
                            && row.getField(i + 1).isEmpty()) {
                        bare.add(line + ": " + row.getField(i));
                    }
                }
            }
        }
        assertEquals(Set.of(), bare);
    }

    private static String[] command(String line, String... options) {
        List<String> command = new ArrayList<>(List.of("query"));
        for (String word : line.split(" ")) {
            command.add(word.replace("%20", " "));
        }
        command.addAll(List.of(options));
        return command.toArray(String[]::new);
    }

    private static void compare(Run.Place place, String file) throws IOException {
        StringBuilder actual = new StringBuilder();
        for (String line : Files.readAllLines(FOLDER.resolve("commands.txt"))) {
            Run run = place.run(command(line, "-o", "csv", "--iris"));
            assertTrue(run.exit() == 0 || run.exit() == 2 || run.exit() == 4, run::err);
            actual.append("$ ").append(line).append('\n').append(run.out());
            if (run.exit() != 0) {
                actual.append("[exit ").append(run.exit()).append("]\n");
            }
        }
        Path golden = FOLDER.resolve(file);
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual.toString());
    }
}
