package org.rolegraph.base.model;

import java.util.List;

/**
 * What an entity is called and how it is defined.
 *
 * @param preferred at least one; at most one a language
 * @param alternative other names in use
 * @param hidden names to find it by, not to show (misspellings, codes)
 * @param definitions what it is, in the words of its source
 */
public record Names(
        List<Text> preferred, List<Text> alternative, List<Text> hidden, List<Text> definitions) {
    public Names {
        preferred = List.copyOf(preferred);
        alternative = List.copyOf(alternative);
        hidden = List.copyOf(hidden);
        definitions = List.copyOf(definitions);
    }

    public static Names of(Text preferred) {
        return new Names(List.of(preferred), List.of(), List.of(), List.of());
    }
}
