package org.rolegraph.link.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.file.KeptLines;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** A run over many titles that is killed, again and again, goes on where it was. */
class TitleRunKillTest {
    private static final int TITLES = 60_000;
    private static final int KILLS = 12;

    @TempDir private Path folder;

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void nothing_is_lost_or_there_twice(Tries tries) throws IOException {
        Path table = table();
        String whole = run(table, "whole").text();
        Random random = new Random(18);
        int done = 0;
        for (int i = 0; i < KILLS; i++) {
            try (Jvm jvm = start(table, "killed")) {
                int before = Integer.parseInt(jvm.line());
                assertTrue(before >= done, before + " are kept of " + done);
                int more = before + random.nextInt(TITLES / KILLS * 2);
                for (String line = jvm.line();
                        line != null && Integer.parseInt(line) < more;
                        line = jvm.line()) {
                    done = Integer.parseInt(line);
                }
                jvm.kill();
            }
            tries.held();
        }
        Outcome last = run(table, "killed");
        assertEquals(whole, last.text());
        assertTrue(last.before >= done);
        assertTrue(Files.notExists(folder.resolve("killed.jsonl")));
    }

    private record Outcome(int before, String text) {}

    private Outcome run(Path table, String name) throws IOException {
        try (Jvm jvm = start(table, name)) {
            int before = Integer.parseInt(jvm.line());
            String rest = jvm.rest();
            assertEquals(0, jvm.exit(), rest);
            return new Outcome(before, Files.readString(folder.resolve(name + ".csv")));
        }
    }

    private Jvm start(Path table, String name) {
        return Jvm.start(
                Running.class,
                table.toString(),
                folder.resolve(name + ".jsonl").toString(),
                folder.resolve(name + ".csv").toString());
    }

    private Path table() throws IOException {
        Random random = new Random(18);
        StringBuilder text = new StringBuilder("title\n");
        for (int i = 0; i < 2 * TITLES; i++) {
            text.append("title ").append(i < TITLES ? i : random.nextInt(TITLES)).append('\n');
        }
        return Files.writeString(folder.resolve("titles.csv"), text);
    }

    /** Says how many are kept, and how many are compared as they are. */
    static final class Running {
        private Running() {}

        public static void main(String[] args) throws IOException {
            TitleTable table =
                    TitleTable.read(
                            Path.of(args[0]),
                            "titles.csv",
                            Optional.empty(),
                            TableForm.FOUND_OUT,
                            new Problems());
            try (KeptLines<TitleMatch> known =
                            KeptLines.in(Path.of(args[1]), TitleMatch.LINES).orElseThrow();
                    Writer out = Files.newBufferedWriter(Path.of(args[2]))) {
                say(known.size());
                new TitleRun(table, Shard.WHOLE)
                        .write(
                                titles -> titles.stream().map(Running::match).toList(),
                                known,
                                out,
                                notice -> {},
                                Running::say);
                known.done();
            }
        }

        private static void say(int count) {
            System.out.println(count);
            System.out.flush();
        }

        private static TitleMatch match(String title) {
            List<TitleCandidate> candidates = new ArrayList<>();
            candidates.add(
                    new TitleCandidate(
                            "id:" + title, title, "own", title.hashCode(), OptionalDouble.of(0.5)));
            return TitleMatch.of(candidates, "", 0.1);
        }
    }
}
