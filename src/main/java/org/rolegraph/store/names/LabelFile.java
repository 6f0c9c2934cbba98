package org.rolegraph.store.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.section.SectionFile;
import org.rolegraph.base.section.SectionWriter;
import org.rolegraph.store.generation.Derived;
import org.rolegraph.store.generation.KeyedTriples;
import org.rolegraph.store.generation.Triples;

/**
 * All names of a generation in one sorted file, read by {@link Labels}. The same triples, in any
 * order, give the same bytes. Building holds all labels in memory, an estimated 200 bytes each.
 */
public final class LabelFile implements Derived {
    /** The file's name within a generation. */
    public static final String NAME = "labels.bin";

    /** The predicates of the triples that it is made of. */
    public static final Set<String> PREDICATES = Gathered.PREDICATES;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return LabelSection.LAYOUT.version();
    }

    @Override
    public void build(Path target, Triples triples) throws IOException {
        try {
            new LabelWriter(Gathered.of(triples.keyed())).write().write(target);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void renew(Path target, Triples triples, Former before) throws IOException {
        Path file = before.dir().resolve(NAME);
        if (before.changes().isEmpty() || !Files.exists(file) || !verify(file)) {
            build(target, triples);
            return;
        }
        KeyedTriples keyed = triples.keyed();
        Set<Long> changed = new HashSet<>();
        FormerNames.subjects(before.changes().get(), keyed, changed);
        try {
            names(keyed, file, changed).write(target);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static SectionWriter names(KeyedTriples triples, Path file, Set<Long> changed) {
        FormerNames former = new FormerNames(open(file).map(), triples, changed);
        return new LabelWriter(Gathered.of(triples, former)).write();
    }

    @Override
    public boolean verify(Path target) throws IOException {
        return SectionFile.whole(target, LabelSection.LAYOUT).isPresent();
    }

    /** Looks at the size and the header; a damaged body is reported when it is met. */
    @Override
    public boolean fits(Path target) throws IOException {
        return SectionFile.fits(target, LabelSection.LAYOUT);
    }

    /**
     * Opens the file for look-ups at next to no cost: size, version and header are checked, the
     * rest by {@link #verify}.
     *
     * @throws Failure when it is missing, damaged or of another version ({@link Exit#STORE})
     */
    public static Labels open(Path file) {
        return new Labels(new LabelMap(SectionFile.open(file, LabelSection.LAYOUT)));
    }

    /** The names that the triples state, held in memory. */
    public static Labels of(KeyedTriples triples) {
        return inMemory(new LabelWriter(Gathered.of(triples)).write());
    }

    /**
     * The same, where most are in a file.
     *
     * @param file whole, and of triples that differ from these only in those of some subjects and
     *     in what joins
     * @param changed the keys of these, see {@link #named}
     */
    public static Labels of(KeyedTriples triples, Path file, Set<Long> changed) {
        return inMemory(names(triples, file, changed));
    }

    /** Whose names follow from a triple with one of the {@link #PREDICATES}, by keys. */
    public static long named(String predicate, long subject, long object) {
        return FormerNames.subject(predicate, subject, object);
    }

    private static Labels inMemory(SectionWriter names) {
        try {
            return new Labels(new LabelMap(names.inMemory(Path.of(NAME))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
