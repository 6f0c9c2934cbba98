package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;

/**
 * How proposals between ESCO and O*NET are related, held against half of the official crosswalk,
 * which is not loaded. The 18 weights were fitted to the same rows; what cross-validation says,
 * {@code src/bench/predicate} prints.
 */
class ProposedRelationsTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");

    @Tag("long")
    @Test
    void proposals_are_related_as_the_crosswalk_says_more_often_than_if_all_were_broad(
            @TempDir Path home) throws IOException {
        assumeFalse(
                DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with ESCO and O*NET");
        Run.Place place = Run.Place.at(home);
        Run load =
                place.run(
                        "load",
                        "esco=" + Path.of(DATA, "esco-1.1.1"),
                        "onet=" + Path.of(DATA, "onet/db_29_0_text.zip"));
        assertEquals(0, load.exit(), load.err());
        Map<String, String> official = official();
        Figures there = figures(official, place, "esco", "onet", "broadMatch");
        assertTrue(there.rows > 1000, there.toString());
        assertTrue(there.right - there.broad > 0.1 * there.rows, there.toString());
        // the other way round what was broad is narrow
        Figures back = figures(official, place, "onet", "esco", "narrowMatch");
        assertTrue(back.rows > 600, back.toString());
        assertTrue(back.right - back.broad > 0.1 * back.rows, back.toString());
    }

    private record Figures(int rows, int right, int broad) {}

    /** Of the proposals that are rows of the crosswalk, how many say the same, or would. */
    private static Figures figures(
            Map<String, String> official, Run.Place place, String of, String to, String mostly) {
        Run run =
                place.run(
                        "link", "suggest", "--of", of, "--to", to, "--model", "none", "-o", "csv",
                        "--iris");
        assertEquals(0, run.exit(), run.err());
        int rows = 0;
        int right = 0;
        int broad = 0;
        for (String line : run.out().lines().skip(1).toList()) {
            String[] cells = line.split(",");
            String said = cells[1].substring(cells[1].indexOf('#') + 1);
            String known = official.get(cells[0] + " " + cells[2]);
            if (known != null) {
                rows++;
                right += known.equals(said) ? 1 : 0;
                broad += known.equals(mostly) ? 1 : 0;
            }
        }
        return new Figures(rows, right, broad);
    }

    /** Both ways round: IRIs of both ends to what the crosswalk says. */
    private static Map<String, String> official() throws IOException {
        List<Row> rows = new ArrayList<>();
        Path file = Path.of(DATA, "crosswalks/ESCO_ONET_crosswalk_dev_half.csv");
        DelimitedReader.read(
                new StringReader(Files.readString(file)),
                Separator.COMMA,
                file.toString(),
                1,
                new Problems(),
                rows::add);
        Map<String, String> turned =
                Map.of("broadMatch", "narrowMatch", "narrowMatch", "broadMatch");
        Map<String, String> official = new HashMap<>();
        for (Row row : rows) {
            List<String> cells = row.cells();
            if (cells.size() > 6 && cells.get(6).endsWith("Match")) {
                String onet = Prefixes.expand("role:onet-" + cells.get(0)).orElseThrow();
                String match = cells.get(6);
                official.put(cells.get(3) + " " + onet, match);
                official.put(onet + " " + cells.get(3), turned.getOrDefault(match, match));
            }
        }
        return official;
    }
}
