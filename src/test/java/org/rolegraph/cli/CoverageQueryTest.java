package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.vocab.Graphs;

/** That {@code coverage} counts as many requirements as the query that it prints. */
class CoverageQueryTest {
    private static final List<String> COLUMNS =
            List.of("requirements", "with scores", "with levels", "with evidence");

    /** Levels of roles have requirements too; career questions do not rest on them. */
    private static final String OF_LEVELS = "ukddat";

    @Test
    void the_query_counts_the_same_over_the_packed_graph() {
        Run.Place place = Loaded.packed();
        String query = place.run("coverage", "--show-query").out();
        Run answer = place.reading(query).run("query", "-o", "csv");
        assertEquals("", answer.err());
        List<String> queried = new ArrayList<>();
        for (String line : answer.out().lines().skip(1).toList()) {
            String[] cells = line.split(",");
            assertEquals(1 + COLUMNS.size(), cells.length, line);
            cells[0] = Graphs.source(cells[0]);
            if (!OF_LEVELS.equals(cells[0])) {
                queried.add(String.join(" ", cells));
            }
        }
        List<String> said = place.run("coverage", "-o", "csv").out().lines().toList();
        List<String> header = List.of(said.get(0).split(","));
        List<String> counted = new ArrayList<>();
        for (String line : said.subList(1, said.size())) {
            List<String> cells = List.of(line.split(","));
            List<String> row = new ArrayList<>(List.of(cells.get(0)));
            COLUMNS.forEach(column -> row.add(cells.get(header.indexOf(column))));
            // a source without requirements is counted by the command alone
            if (!List.of(OF_LEVELS, "topics", "all").contains(row.get(0))) {
                counted.add(String.join(" ", row));
            }
        }
        assertEquals(String.join("\n", queried), String.join("\n", counted));
        assertEquals(4, counted.size(), "curated, dcwf, esco, onet");
    }
}
