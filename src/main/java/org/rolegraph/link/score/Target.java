package org.rolegraph.link.score;

import java.util.List;

/**
 * Things to be found by what is known of something else. Thread-safe.
 *
 * @param scorer of the forms of the pool
 */
public record Target(Pool pool, Scorer scorer) {
    /** What an entry may mean, best first. */
    public List<Candidate> find(Entry entry, int limit) {
        return Candidates.of(scorer, entry, limit);
    }
}
