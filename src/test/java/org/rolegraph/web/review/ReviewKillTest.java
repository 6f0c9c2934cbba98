package org.rolegraph.web.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.main.Main;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Servers that die while people decide, and people at terminals beside them. */
@Timeout(600)
class ReviewKillTest {
    private static final int PAIRS = 400;

    @TempDir private Path folder;
    private Path proposals;
    private Path links;

    @BeforeEach
    void propose() throws IOException {
        proposals = Proposed.write(folder.resolve("proposed.sssom.tsv"), PAIRS);
        links = folder.resolve("links.sssom.tsv");
        Files.writeString(folder.resolve("token"), ReviewClient.TOKEN + "\n");
    }

    private Jvm serve() {
        return Jvm.start(
                Main.class,
                "--store",
                Loaded.packed().folder().resolve(".local/share/rolegraph").toString(),
                "serve",
                "--port",
                "0",
                "--allow-review",
                proposals.toString(),
                "--review-token-file",
                folder.resolve("token").toString(),
                "--links",
                links.toString());
    }

    private static ReviewClient client(Jvm server) throws IOException {
        String line = server.line();
        assertTrue(line.startsWith("rolegraph is served at "), line);
        URI uri = URI.create(line.substring(line.indexOf("http"), line.indexOf(" (end")));
        server.line();
        return new ReviewClient(uri);
    }

    @Test
    @Holds(value = Promise.DECISIONS_STAY, tried = "kills")
    void what_was_acknowledged_survives_a_kill_of_the_server(Tries tries) throws Exception {
        Random random = new Random(20_261_201L);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        int from = 0;
        for (int run = 0; run < 6; run++) {
            try (Jvm server = serve()) {
                ReviewClient client = client(server);
                int first = from;
                List<CompletableFuture<Void>> people = new ArrayList<>();
                for (String who : List.of("Ada", "Ben")) {
                    people.add(
                            CompletableFuture.runAsync(
                                    () -> decideUntilItDies(client, first, who, acknowledged)));
                }
                Thread.sleep(200 + random.nextInt(400));
                server.kill();
                for (CompletableFuture<Void> each : people) {
                    each.get();
                }
            }
            Set<String> kept = kept();
            assertTrue(kept.containsAll(acknowledged), "lost: " + lost(acknowledged, kept));
            // at most what each of the two had under way
            assertTrue(kept.size() <= acknowledged.size() + 2 * (run + 1), kept.size() + " kept");
            from = Math.min(PAIRS - 1, kept.size());
            tries.held();
        }
        assertTrue(acknowledged.size() > 20, "only " + acknowledged.size());
    }

    private static Set<String> lost(Set<String> acknowledged, Set<String> kept) {
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(kept);
        return lost;
    }

    private static void decideUntilItDies(
            ReviewClient client, int first, String who, Set<String> acknowledged) {
        String word = who.equals("Ada") ? "exact" : "reject";
        try {
            for (int pair = first; pair < PAIRS; pair++) {
                if (client.decide(pair, word, who) == 200) {
                    acknowledged.add(pair + " " + who + " " + word);
                }
            }
        } catch (IOException e) {
            // it is dead
        }
    }

    /** The file, which must be whole and have nothing twice. */
    private Set<String> kept() throws IOException {
        List<Decision> all = Decisions.in(links).list();
        Set<String> kept = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        for (Decision each : all) {
            String object = each.object().value();
            int pair = Integer.parseInt(object.substring(object.length() - 3));
            kept.add(pair + " " + each.who() + " " + each.says());
            assertTrue(pairs.add(object), object + " is there twice");
        }
        return kept;
    }

    @Test
    @Holds(value = Promise.DECISIONS_STAY, tried = "reviewers at once")
    void a_terminal_and_browsers_beside_it_lose_nothing(Tries tries) throws Exception {
        try (Jvm server = serve();
                Jvm terminal =
                        Jvm.start(
                                Main.class,
                                "link",
                                "review",
                                proposals.toString(),
                                "--file",
                                links.toString(),
                                "--author",
                                "Cy")) {
            ReviewClient client = client(server);
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            List<CompletableFuture<Void>> people = new ArrayList<>();
            for (String who : List.of("Ada", "Ben")) {
                people.add(
                        CompletableFuture.runAsync(
                                () -> decideUntilItDies(client, 0, who, acknowledged)));
            }
            for (int i = 0; i < PAIRS; i++) {
                terminal.tell("c");
            }
            String said = terminal.rest();
            for (CompletableFuture<Void> each : people) {
                each.get();
            }
            assertEquals(0, terminal.exit(), said);
            Set<String> kept = kept();
            assertEquals(PAIRS, kept.size());
            assertTrue(kept.containsAll(acknowledged), "lost: " + lost(acknowledged, kept));
            long late = said.lines().filter(line -> line.contains("decided meanwhile by ")).count();
            long others = kept.stream().filter(each -> !each.contains(" Cy ")).count();
            assertEquals(others, late);
            assertEquals(acknowledged.size(), others);
            assertTrue(said.contains((PAIRS - others) + " decision"), said);
            tries.held(3);
        }
    }
}
