package org.rolegraph.ask.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
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
 * the text is, then by source. One hit an entity: its best label. Sentences that name duties come
 * last, unless only these are asked for.
 *
 * <p>Aliases and initials are looked for when no entity is called by the text first, slips and mere
 * parts when nothing agrees better. The text index is opened at its first use, never for exact
 * names, and kept until {@link #close}. Where there is none, as for the smallest of stores, only
 * exact names are found. Thread-safe.
 */
public final class Search implements AutoCloseable {
    private static final int LEAST_STRANGER = 3;

    private final Labels labels;
    private final Supplier<Path> place;
    private final Aliases aliases;
    private Path folder;
    private TextReader reader;

    /**
     * A search that opens nothing yet.
     *
     * @param folder the {@link TextIndex} made of the same labels; need not exist
     */
    public Search(Labels labels, Path folder) {
        this(labels, () -> folder, Aliases.packed());
    }

    /**
     * A search that opens nothing yet.
     *
     * @param place gives the {@link TextIndex} made of the same labels; asked when more than exact
     *     names are looked for
     * @param aliases what short words stand for
     */
    public Search(Labels labels, Supplier<Path> place, Aliases aliases) {
        this.labels = labels;
        this.place = place;
        this.aliases = aliases;
    }

    /** The entities of which the text is an id, a label or a code. */
    public List<Hit> exact(String text, Scope scope, int limit) {
        HitRanking ranking = new HitRanking(labels, scope, limit);
        ranking.addExact(ExactNames.of(labels, text, scope).labels());
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
        ExactNames exact = ExactNames.of(labels, text, scope);
        if (exact.areFirst()) {
            ranking.addExact(exact.labels());
        }
        List<String> words = LabelWords.of(text);
        if (ranking.isFull() || words.isEmpty() || !hasIndex()) {
            ranking.addExact(exact.labels());
            return ranking.hits();
        }
        return reading(
                () -> {
                    WordMatches matches = matches(scope, words);
                    BitSet verbatim = matches.verbatim();
                    if (exact.areFirst()) {
                        ranking.add(How.SPELLED, Spellings.of(labels.map(), text, verbatim));
                        addByWords(ranking, text, matches, verbatim);
                        addByLikeness(ranking, text, matches);
                    } else {
                        Meanings meanings =
                                new Meanings(this, labels, scope, text, matches, verbatim);
                        meanings.addTo(ranking, exact);
                        addByWords(ranking, text, matches, verbatim);
                        addByReading(ranking, text, scope, meanings);
                    }
                    return ranking.hits();
                });
    }

    /** What a text that names nothing means, nearly as surely as a name; none without an index. */
    Meanings.Meant meant(String text, Scope scope) {
        List<String> words = LabelWords.of(text);
        return words.isEmpty() || !hasIndex()
                ? new Meanings.Meant(How.SPELLED, List.of())
                : reading(() -> meanings(text, scope, words).meant());
    }

    /** Of the entities that a text is an alternative label of, those whose other names agree. */
    Set<Integer> borneOut(String text, Scope scope) {
        List<String> words = LabelWords.of(text);
        int[] exact = ExactNames.of(labels, text, scope).labels();
        return words.isEmpty() || !hasIndex()
                ? Set.of()
                : reading(() -> meanings(text, scope, words).borneOut(exact));
    }

    private Meanings meanings(String text, Scope scope, List<String> words) throws IOException {
        WordMatches matches = matches(scope, words);
        return new Meanings(this, labels, scope, text, matches, matches.verbatim());
    }

    /**
     * The words of a text that no name within the scope has, nor anything near them: those of
     * another language, perhaps. Words of one or two letters and numbers are none of them.
     */
    public List<String> strangers(String text, Scope scope) {
        List<String> strangers = new ArrayList<>();
        if (!hasIndex()) {
            return strangers;
        }
        for (String word : LabelWords.of(text)) {
            boolean said = word.codePoints().filter(Character::isLetter).count() >= LEAST_STRANGER;
            if (said && reading(() -> matches(scope, List.of(word)).isStrange())) {
                strangers.add(word);
            }
        }
        return strangers;
    }

    private void addByWords(HitRanking ranking, String text, WordMatches matches, BitSet verbatim)
            throws IOException {
        ranking.add(How.STEMMED, text, verbatim, 0.5, 1);
        if (!ranking.isFull()) {
            ranking.add(How.STEMMED, text, matches.inflected(), 0, 0.5);
        }
    }

    /** By beginnings, slips and parts, each where nothing better was found. */
    private void addByLikeness(HitRanking ranking, String text, WordMatches matches)
            throws IOException {
        if (!ranking.isFull()) {
            ranking.add(How.PREFIX, text, matches.begun(), 0, 1);
        }
        if (ranking.isEmpty()) {
            ranking.addMistyped(text, matches.mistyped());
        }
        if (ranking.isEmpty()) {
            ranking.addPartial(text, matches.partial(labels.labelCount()));
        }
    }

    /** Where an alias is in it, its field and parts of what it stands for come before likeness. */
    private void addByReading(HitRanking ranking, String text, Scope scope, Meanings meanings)
            throws IOException {
        Aliases.Reading reading = meanings.reading();
        WordMatches matches = meanings.matches();
        if (reading.isEmpty()) {
            addByLikeness(ranking, text, matches);
            return;
        }
        WordMatches read = matches(scope, LabelWords.of(reading.text()));
        if (ranking.isEmpty() && meanings.hasUnknown()) {
            ranking.addMistyped(text, matches.mistyped());
            ranking.addMistyped(reading.text(), read.mistyped());
        }
        for (String field : reading.fields()) {
            if (ranking.isEmpty()) {
                BitSet of = matches(scope, LabelWords.of(field)).verbatim();
                ranking.add(How.PARTIAL, field, of, 0, 1);
            }
        }
        if (ranking.isEmpty()) {
            ranking.addPartial(reading.text(), read.partial(labels.labelCount()));
        }
        if (ranking.isEmpty()) {
            addByLikeness(ranking, text, matches);
        }
    }

    Aliases aliases() {
        return aliases;
    }

    /** Which labels agree with words; to be asked within {@link #reading}. */
    WordMatches matches(Scope scope, List<String> words) throws IOException {
        return new WordMatches(reader(folder()), languages(scope), words);
    }

    /** Something that is read from the text index. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads, and says of a failure which folder it was. */
    <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw StoreTrouble.unreadable(
                    folder(), "the text index cannot be read", e, StoreTrouble.REPAIR);
        }
    }

    private boolean hasIndex() {
        return Files.isDirectory(folder());
    }

    /** Asked once: whoever gives it may look whether what is there fits. */
    private synchronized Path folder() {
        if (folder == null) {
            folder = place.get();
        }
        return folder;
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
