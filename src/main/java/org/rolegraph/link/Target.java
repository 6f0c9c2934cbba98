package org.rolegraph.link;

import java.util.List;
import org.rolegraph.names.Kind;
import org.rolegraph.names.Labels;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;

/** The entities of one source and kind, to be found by their names. Thread-safe. */
public final class Target {
    private final Pool pool;
    private final Lexical lexical;

    private Target(Pool pool, Lexical lexical) {
        this.pool = pool;
        this.lexical = lexical;
    }

    /**
     * Reads the names.
     *
     * @param source such as {@code esco}
     * @param language primary tag of BCP 47
     * @throws Failure exit {@code NOT_FOUND} when nothing of the kind has a label in the language
     */
    public static Target of(Labels labels, String source, Kind kind, String language) {
        Pool pool = pool(labels, source, kind, language);
        return new Target(pool, new Lexical(pool.forms(), language));
    }

    static Pool pool(Labels labels, String source, Kind kind, String language) {
        Pool pool = Pool.of(labels, source, kind, language);
        if (pool.titles().isEmpty()) {
            throw Failure.of(
                    Exit.NOT_FOUND,
                    Codes.NOT_FOUND,
                    Location.of("link"),
                    "no " + kind.word() + " of " + source + " has a label in " + language,
                    "rolegraph sources shows what is loaded");
        }
        return pool;
    }

    /** The entities that a title may mean, best first. */
    public List<Candidate> find(String title, int limit) {
        return Candidates.of(lexical.forms(), lexical.scores(title), limit);
    }

    /** The preferred label of one of the entities, or empty. */
    public String title(String iri) {
        return pool.titles().getOrDefault(iri, "");
    }

    boolean has(String iri) {
        return pool.titles().containsKey(iri);
    }
}
