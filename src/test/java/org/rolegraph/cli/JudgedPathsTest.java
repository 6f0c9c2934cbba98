package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Paths over the whole of ESCO and O*NET, held against what people judged: what no counsellor would
 * say of the change, and what must be there.
 */
class JudgedPathsTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");

    @Test
    void no_path_says_what_no_counsellor_would(@TempDir Path home) throws IOException {
        assumeFalse(
                DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with ESCO and O*NET");
        Run.Place place = Run.Place.at(home);
        Run load =
                place.run(
                        "load",
                        "curated",
                        "esco=" + Path.of(DATA, "esco-1.1.1"),
                        "onet=" + Path.of(DATA, "onet/db_29_0_text.zip"),
                        "crosswalk="
                                + Path.of(DATA, "crosswalks/ESCO_ONET_crosswalk_dev_half.csv"));
        assertEquals(0, load.exit(), load.err());
        List<String> absurd = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/paths/judged.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            Run run = place.run("path", "--from", cells[0], "--to", cells[1], "--k", "3");
            if (run.exit() != 0 || has(cells[2], run.out()) || !has(cells[3], run.out())) {
                absurd.add(line + "\n" + run.out() + run.err());
            }
        }
        assertEquals(List.of(), absurd);
    }

    private static boolean has(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).find();
    }
}
