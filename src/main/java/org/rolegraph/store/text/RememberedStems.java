package org.rolegraph.store.text;

import java.util.HashMap;
import java.util.Map;

/** Stems, each found once. */
final class RememberedStems implements Stems {
    private final Stems stems;
    private final Map<String, String> known = new HashMap<>();

    RememberedStems(Stems stems) {
        this.stems = stems;
    }

    @Override
    public int stem(char[] word, int length) {
        return stems.stem(word, length);
    }

    @Override
    public String stem(String word) {
        return known.computeIfAbsent(word, stems::stem);
    }
}
