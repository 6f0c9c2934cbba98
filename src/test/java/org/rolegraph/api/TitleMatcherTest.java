package org.rolegraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.store.names.Kind;

/** That Java programs find what {@code reconcile} finds. */
class TitleMatcherTest {
    private static final List<String> TITLES =
            List.of(
                    "data scientist",
                    "  Sr.  Data\tScientist (m/w/d) ",
                    "ML engineer, Google, remote",
                    "vice president of nothing",
                    " ",
                    "数据科学家");

    @TempDir private Path folder;
    private final Path store = Loaded.packed().folder().resolve(".local/share/rolegraph");

    @Test
    void rows_are_those_of_the_command() throws IOException {
        for (boolean posted : List.of(true, false)) {
            String style = posted ? "postings" : "official";
            assertEquals(
                    reconciled("--titles", style, "--type", "role"),
                    rows(TitleRules.POSTINGS.posted(posted)));
            assertEquals(
                    reconciled(
                            "--titles",
                            style,
                            "--to",
                            "esco,curated",
                            "--limit",
                            "5",
                            "--min-confidence",
                            "0.5"),
                    rows(TitleRules.POSTINGS.posted(posted).to("esco", "curated").within(5, 0.5)));
        }
        assertEquals(
                reconciled("--type", "skill"),
                rows(TitleRules.POSTINGS.of(Kind.SKILL).posted(false)));
    }

    @Test
    void what_looks_posted_is_found_out() {
        try (RoleGraph graph = RoleGraph.open(store)) {
            TitleMatcher titles = graph.titles(TitleRules.POSTINGS);
            assertTrue(titles.looksPosted(List.of("data scientist")));
            assertEquals(false, titles.looksPosted(List.of("Bakers", "Data Scientists")));
            assertTrue(titles.looksPosted(1, 1));
            assertEquals(false, titles.looksPosted(1, 2));
            assertEquals(
                    false, graph.titles(TitleRules.POSTINGS.of(Kind.SKILL)).looksPosted(TITLES));
        }
    }

    @Test
    void columns_of_tables_are_those_of_the_command() {
        List<String> header = List.of("id", "Job Title", "year");
        assertEquals(Optional.of(1), TitleMatcher.column(header, Optional.empty()));
        assertEquals(Optional.of(2), TitleMatcher.column(header, Optional.of("YEAR")));
        assertEquals(Optional.empty(), TitleMatcher.column(header, Optional.of("month")));
        assertEquals(Optional.of(0), TitleMatcher.column(List.of("x"), Optional.empty()));
        assertEquals("match_id", TitleMeaning.columns(header).get(0));
    }

    @Test
    void rules_that_make_no_sense_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> TitleRules.POSTINGS.within(0, 0.1));
        assertThrows(
                IllegalArgumentException.class, () -> TitleRules.POSTINGS.within(1, Double.NaN));
    }

    private String rows(TitleRules rules) throws IOException {
        StringBuilder out = new StringBuilder();
        List<String> header = new ArrayList<>(List.of("title"));
        header.addAll(TitleMeaning.COLUMNS);
        line(header, out);
        try (RoleGraph graph = RoleGraph.open(store)) {
            TitleMatcher matcher = graph.titles(rules);
            for (String title : TITLES) {
                List<String> row = new ArrayList<>(List.of(title));
                row.addAll(matcher.match(title).cells());
                line(row, out);
            }
        }
        return out.toString();
    }

    /** What the command writes of a table with these titles. */
    private String reconciled(String... options) throws IOException {
        StringBuilder table = new StringBuilder();
        line(List.of("title"), table);
        for (String title : TITLES) {
            line(List.of(title), table);
        }
        Path file = Files.writeString(folder.resolve("titles.csv"), table);
        List<String> command =
                new ArrayList<>(List.of("reconcile", file.toString(), "--model", "none"));
        command.addAll(List.of(options));
        Run run = Loaded.packed().run(command.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        return run.out();
    }

    private static void line(List<String> cells, Appendable out) throws IOException {
        DelimitedWriter.write(cells, Separator.COMMA, out);
    }
}
