package org.rolegraph.link.score;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.rolegraph.base.file.TextCache;

/**
 * Things to be found by what is known of something else. Thread-safe.
 *
 * @param scorer of the forms of the pool
 */
public record Target(Pool pool, Scorer scorer) {
    /** Entries that are looked for before it is heard how far it has come. */
    private static final int SOME = 512;

    /** What an entry may mean, best first. */
    public List<Candidate> find(Entry entry, int limit) {
        return Candidates.of(scorer, entry, limit);
    }

    /**
     * What each of many entries may mean, by its id, by all processors where the scorer allows it.
     *
     * @param limit of each entry
     * @param known what was found for some before; takes what is found for the others
     * @param progress hears how many are looked for, now and then
     */
    public Map<String, List<Candidate>> find(
            Collection<Entry> entries,
            ToIntFunction<Entry> limit,
            TextCache<List<Candidate>> known,
            IntConsumer progress)
            throws IOException {
        scorer.expect(entries);
        List<Entry> all = List.copyOf(entries);
        Map<String, List<Candidate>> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += SOME) {
            Map<String, Entry> some = new LinkedHashMap<>();
            for (Entry each : all.subList(from, Math.min(from + SOME, all.size()))) {
                some.put(limit.applyAsInt(each) + " " + each.id(), each);
            }
            List<String> unknown = known.unknown(some.keySet());
            Stream<Entry> asked = unknown.stream().map(some::get);
            known.add(
                    unknown,
                    (scorer.name().equals(Matcher.LEXICAL) ? asked.parallel() : asked)
                            .map(entry -> find(entry, limit.applyAsInt(entry)))
                            .toList());
            for (Map.Entry<String, Entry> each : some.entrySet()) {
                found.put(each.getValue().id(), known.find(each.getKey()).orElseThrow());
            }
            progress.accept(found.size());
        }
        return found;
    }
}
