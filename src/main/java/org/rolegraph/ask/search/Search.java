package org.rolegraph.ask.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.StoreTrouble;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.text.LabelWords;
import org.rolegraph.store.text.TextIndex;
import org.rolegraph.store.text.TextReader;

/**
 * Lists the names that a text may mean, best first: by {@link How}, then by how much of the label
 * the text is, then by source. One hit an entity: its best label.
 *
 * <p>Slips and mere parts are looked for when nothing agrees better. The text index is opened at
 * its first use, never for exact names, and kept until {@link #close}. Where there is none, as for
 * the smallest of stores, only exact names are found. Thread-safe.
 */
public final class Search implements AutoCloseable {
    private final Labels labels;
    private final Supplier<Path> place;
    private TextReader reader;

    /**
     * A search that opens nothing yet.
     *
     * @param folder the {@link TextIndex} made of the same labels; need not exist
     */
    public Search(Labels labels, Path folder) {
        this(labels, () -> folder);
    }

    /**
     * A search that opens nothing yet.
     *
     * @param place gives the {@link TextIndex} made of the same labels; asked when more than exact
     *     names are looked for
     */
    public Search(Labels labels, Supplier<Path> place) {
        this.labels = labels;
        this.place = place;
    }

    /** The entities of which the text is an id, a label or a code. */
    public List<Hit> exact(String text, Scope scope, int limit) {
        HitRanking ranking = new HitRanking(labels, scope, limit);
        ranking.addExact(text);
        return ranking.hits();
    }

    /**
     * The entities that the text may mean.
     *
     * @param limit how many at most
     * @throws Failure when the text index is damaged or belongs to other labels
     */
    public List<Hit> find(String text, Scope scope, int limit) {
        HitRanking ranking = new HitRanking(labels, scope, limit);
        ranking.addExact(text);
        List<String> words = LabelWords.of(text);
        if (ranking.isFull() || words.isEmpty()) {
            return ranking.hits();
        }
        Path folder = place.get();
        if (!Files.isDirectory(folder)) {
            return ranking.hits();
        }
        try {
            WordMatches matches = new WordMatches(reader(folder), languages(scope), words);
            ranking.add(How.STEMMED, text, matches.verbatim(), 0.5, 1);
            if (!ranking.isFull()) {
                ranking.add(How.STEMMED, text, matches.inflected(), 0, 0.5);
            }
            if (!ranking.isFull()) {
                ranking.add(How.PREFIX, text, matches.begun(), 0, 1);
            }
            if (ranking.isEmpty()) {
                ranking.addMistyped(text, matches.mistyped());
            }
            if (ranking.isEmpty()) {
                ranking.addPartial(text, matches.partial(labels.labelCount()));
            }
        } catch (IOException e) {
            throw StoreTrouble.unreadable(
                    folder, "the text index cannot be read", e, StoreTrouble.REPAIR);
        }
        return ranking.hits();
    }

    private List<String> languages(Scope scope) {
        Set<String> primary = new LinkedHashSet<>();
        for (String language : labels.map().languages()) {
            if (scope.admits(language)) {
                primary.add(Scope.primary(language));
            }
        }
        return List.copyOf(primary);
    }

    private synchronized TextReader reader(Path folder) throws IOException {
        if (reader == null) {
            TextReader opened = TextReader.open(folder);
            if (!opened.belongsTo(labels.map())) {
                opened.close();
                throw StoreTrouble.damaged(
                        folder, "the text index was made of other labels", StoreTrouble.REPAIR);
            }
            reader = opened;
        }
        return reader;
    }

    @Override
    public synchronized void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
