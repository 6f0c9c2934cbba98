package org.rolegraph.link.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.file.TextCache;
import org.rolegraph.base.problem.Problems;

class TitleTableTest {
    private static final List<TitleCandidate> BAKERS =
            List.of(
                    new TitleCandidate("id:baker", "baker", "own", 1.0104, OptionalDouble.of(0.6)),
                    new TitleCandidate("id:cook", "cook | chef", "own", 0.5, OptionalDouble.of(0)),
                    new TitleCandidate("id:bread", "bread", "", 0.25, OptionalDouble.empty()));

    @TempDir private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void each_row_says_what_became_of_it() throws IOException {
        TitleTable table = table("title,team\nBaker,a\nbread,b\n,c\nzzz\n  ,e\nBaker,f\n");
        List<String> asked = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        write(
                table,
                title -> {
                    asked.add(title);
                    return match(title);
                },
                out);
        String candidates =
                "baker <id:baker> 1.010 0.60 | cook | chef <id:cook> 0.500 0.00"
                        + " | bread <id:bread> 0.250";
        assertEquals(
                """
                title,team,id,label,score,confidence,source,outcome,candidates
                Baker,a,id:baker,baker,1.010,0.60,own,found,%1$s
                bread,b,,,,,,unsure,%1$s
                ,c,,,,,,no title,
                zzz,,,,,,,nothing alike,
                  ,e,,,,,,no title,
                Baker,f,id:baker,baker,1.010,0.60,own,found,%1$s
                """
                        .formatted(candidates),
                out.toString().replace("\r\n", "\n"));
        assertEquals(
                List.of(
                        "titles.csv:2: \"Baker\" may be baker or cook | chef",
                        "titles.csv:7: \"Baker\" may be baker or cook | chef",
                        "1 title has no word in common with what is nearest: \"zzz\"; where that is"
                                + " for the language, load names in it (esco-labels=PATH has ESCO's)"
                                + " and ask with --lang",
                        "6 rows: 2 found, 1 unsure, 1 nothing alike, 2 no title"),
                said);
        assertEquals(List.of("Baker", "bread", "zzz"), asked);
        assertEquals(asked, table.titles());
    }

    @Test
    void columns_that_the_table_has_get_another_name() throws IOException {
        StringBuilder out = new StringBuilder();
        write(table("title,source,id,match_id\n"), title -> null, out);
        assertEquals(
                "title,source,id,match_id,match_match_id,label,score,confidence,match_source,"
                        + "outcome,candidates",
                out.toString().strip());
        assertEquals(List.of("0 rows"), said);
    }

    @Test
    void not_every_row_is_spoken_of() throws IOException {
        write(
                table("title\n" + "Baker\n".repeat(1234)),
                TitleTableTest::match,
                new StringBuilder());
        assertEquals(102, said.size());
        assertEquals(
                List.of(
                        "titles.csv:101: \"Baker\" may be baker or cook | chef",
                        "and 1,134 more rows whose titles mean two entities alike",
                        "1,234 rows: 1,234 found"),
                said.subList(99, 102));
    }

    @Test
    void shares_together_are_all_and_no_title_is_in_two() throws IOException {
        StringBuilder titles = new StringBuilder("title,n\n");
        for (int i = 0; i < 9000; i++) {
            titles.append("title ").append(i % 3000).append(',').append(i).append('\n');
        }
        TitleTable table = table(titles.append(",9000\n").toString());
        Set<String> whole = rows(table, Shard.WHOLE);
        assertEquals(9001, whole.size());
        Set<String> together = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i <= 7; i++) {
            Set<String> share = rows(table, new Shard(i, 7));
            Set<String> own = new HashSet<>();
            share.forEach(row -> own.add(row.split(",")[0]));
            assertTrue(Collections.disjoint(seen, own));
            assertTrue(
                    own.size() > 3000 / 7.0 * 0.8 && own.size() < 3000 / 7.0 * 1.2,
                    "" + own.size());
            seen.addAll(own);
            together.addAll(share);
        }
        assertEquals(whole, together);
    }

    private Set<String> rows(TitleTable table, Shard shard) throws IOException {
        StringBuilder out = new StringBuilder();
        List<String> asked = new ArrayList<>();
        new TitleRun(table, shard)
                .write(
                        some -> {
                            asked.addAll(some);
                            return some.stream().map(TitleTableTest::match).toList();
                        },
                        TextCache.inMemory(),
                        out,
                        said::add,
                        all -> {});
        assertEquals(new HashSet<>(asked).size(), asked.size());
        assertEquals(asked.size(), new TitleRun(table, shard).survey("en").titles());
        List<String> lines = out.toString().lines().toList();
        return new TreeSet<>(lines.subList(1, lines.size()));
    }

    private void write(TitleTable table, Function<String, TitleMatch> finder, Appendable out)
            throws IOException {
        new TitleRun(table, Shard.WHOLE)
                .write(
                        titles -> titles.stream().map(finder).toList(),
                        TextCache.inMemory(),
                        out,
                        said::add,
                        all -> {});
    }

    private static TitleMatch match(String title) {
        return switch (title) {
            case "Baker" -> TitleMatch.of(BAKERS, "cook | chef", 0.6);
            case "bread" -> TitleMatch.of(BAKERS, "", 0.61);
            default -> TitleMatch.of(List.of(), "", 0);
        };
    }

    private TitleTable table(String text) throws IOException {
        Path file = folder.resolve("titles.csv");
        Files.writeString(file, text);
        return TitleTable.read(
                file, "titles.csv", Optional.of("title"), TableForm.FOUND_OUT, new Problems());
    }
}
