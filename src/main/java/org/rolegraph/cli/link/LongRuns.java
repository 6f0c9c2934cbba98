package org.rolegraph.cli.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolegraph.base.file.KeptLines;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.file.TextCache;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.StorePlace;
import org.rolegraph.graph.Build;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.table.TitleMatch;

/**
 * What a run over many titles has found so far, in the cache until the run is done: one that is
 * asked again after a kill goes on where that one was.
 */
final class LongRuns {
    /** So many titles are some half a minute of work. */
    static final int LONG = 20_000;

    /** What nobody has gone on with for so long goes. */
    private static final Duration KEPT = Duration.ofDays(30);

    private LongRuns() {}

    /**
     * Answers for so many titles.
     *
     * @param pool what they are compared with
     * @param settings all that answers depend on beside it, and what tells runs apart
     */
    static TextCache<TitleMatch> answers(
            int titles, Pool pool, List<String> settings, Console console) throws IOException {
        return titles < LONG
                ? TextCache.inMemory()
                : lines(TitleMatch.LINES, digest(pool, settings), "title", console);
    }

    /**
     * What is nearest to entities.
     *
     * @param of the entities
     * @param to what they are compared with
     * @param settings likewise
     */
    static TextCache<List<Candidate>> nearest(
            Pool of, Pool to, List<String> settings, Console console) throws IOException {
        if (of.entries().size() < LONG) {
            return TextCache.inMemory();
        }
        List<String> all = new ArrayList<>(settings);
        all.add(digest(of, List.of()));
        return lines(Candidate.LINES, digest(to, all), "name", console);
    }

    private static <T> KeptLines<T> lines(
            KeptLines.Form<T> form, String digest, String noun, Console console)
            throws IOException {
        Path folder = StorePlace.cache(console).resolve("rolegraph/titles");
        if (!isWritable(folder)) {
            console.say(folder + " cannot be written: a run that is ended is to begin again");
            return own(Path.of(System.getProperty("java.io.tmpdir")), form);
        }
        sweep(folder);
        Optional<KeptLines<T>> kept = KeptLines.in(folder.resolve(digest + ".jsonl"), form);
        if (kept.isEmpty()) { // the same run is under way
            return own(folder, form);
        }
        if (kept.get().size() > 0) {
            console.say(
                    "going on after "
                            + Counted.of(kept.get().size(), noun)
                            + " that were compared before");
        }
        return kept.get();
    }

    private static boolean isWritable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /** For this run alone. */
    private static <T> KeptLines<T> own(Path folder, KeptLines.Form<T> form) throws IOException {
        return KeptLines.in(Files.createTempFile(folder, "rolegraph-", ".jsonl"), form)
                .orElseThrow();
    }

    private static String digest(Pool pool, List<String> settings) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes(Build.version()));
        settings.forEach(each -> digest.update(bytes(each)));
        pool.entries().values().forEach(entry -> digest.update(bytes(entry.toString())));
        return Sha256.hex(digest);
    }

    private static byte[] bytes(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private static void sweep(Path folder) throws IOException {
        Instant least = Instant.now().minus(KEPT);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(least)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
