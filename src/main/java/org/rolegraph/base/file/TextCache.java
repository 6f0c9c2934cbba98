package org.rolegraph.base.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found for texts, as far as somebody has looked. Not thread-safe. */
public interface TextCache<T> extends Closeable {
    /** What was found for a text, unless nobody has looked. */
    Optional<T> find(String text) throws IOException;

    /** Keeps what was found, each text once. */
    void add(List<String> texts, List<T> found) throws IOException;

    /** For how many texts something is kept. */
    int size();

    /** Nobody will ask again: what was kept goes. */
    default void done() throws IOException {}

    @Override
    default void close() throws IOException {}

    /** The texts of these for which nobody has looked, each once, in their order. */
    default List<String> unknown(Collection<String> texts) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String text : new LinkedHashSet<>(texts)) {
            if (find(text).isEmpty()) {
                unknown.add(text);
            }
        }
        return unknown;
    }

    /** In memory alone. */
    static <T> TextCache<T> inMemory() {
        return new TextCache<>() {
            private final Map<String, T> known = new HashMap<>();

            @Override
            public Optional<T> find(String text) {
                return Optional.ofNullable(known.get(text));
            }

            @Override
            public void add(List<String> texts, List<T> found) {
                for (int i = 0; i < texts.size(); i++) {
                    known.put(texts.get(i), found.get(i));
                }
            }

            @Override
            public int size() {
                return known.size();
            }
        };
    }
}
