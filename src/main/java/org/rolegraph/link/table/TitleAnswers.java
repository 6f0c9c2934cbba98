package org.rolegraph.link.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What titles mean, as far as they have been compared. Not thread-safe. */
public interface TitleAnswers extends Closeable {
    /** What a title means, unless it has not been compared. */
    Optional<TitleMatch> find(String title) throws IOException;

    /** Keeps what titles mean, each once. */
    void add(List<String> titles, List<TitleMatch> matches) throws IOException;

    /** How many titles have been compared. */
    int size();

    /** Nobody will ask again: what was kept goes. */
    default void done() throws IOException {}

    @Override
    default void close() throws IOException {}

    /** In memory alone. */
    static TitleAnswers inMemory() {
        return new TitleAnswers() {
            private final Map<String, TitleMatch> known = new HashMap<>();

            @Override
            public Optional<TitleMatch> find(String title) {
                return Optional.ofNullable(known.get(title));
            }

            @Override
            public void add(List<String> titles, List<TitleMatch> matches) {
                for (int i = 0; i < titles.size(); i++) {
                    known.put(titles.get(i), matches.get(i));
                }
            }

            @Override
            public int size() {
                return known.size();
            }
        };
    }

    /** The titles of these that have not been compared, each once, in their order. */
    default List<String> unknown(List<String> titles) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String title : new LinkedHashSet<>(titles)) {
            if (!title.isBlank() && find(title).isEmpty()) {
                unknown.add(title);
            }
        }
        return unknown;
    }
}
