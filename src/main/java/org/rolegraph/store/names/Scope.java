package org.rolegraph.store.names;

import java.util.List;
import java.util.Set;

/**
 * Where to look; an empty set is no restriction.
 *
 * @param kinds of the entities
 * @param sources of the entities, such as {@code esco}: what {@code --scheme} names
 * @param languages of the labels; {@code de} holds for {@code de-at} too
 * @param withdrawn whether names of what its publisher has withdrawn count; an id or IRI always
 *     does
 */
public record Scope(
        Set<Kind> kinds, Set<String> sources, Set<String> languages, boolean withdrawn) {
    /** Everywhere. */
    public static final Scope ANY = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        kinds = Set.copyOf(kinds);
        sources = Set.copyOf(sources);
        languages = Set.copyOf(languages);
    }

    /** Without what is withdrawn. */
    public Scope(Set<Kind> kinds, Set<String> sources, Set<String> languages) {
        this(kinds, sources, languages, false);
    }

    public static Scope of(Kind... kinds) {
        return new Scope(Set.of(kinds), Set.of(), Set.of());
    }

    public Scope withSources(Set<String> others) {
        return new Scope(kinds, others, languages, withdrawn);
    }

    public Scope withLanguages(Set<String> others) {
        return new Scope(kinds, sources, others, withdrawn);
    }

    public Scope withWithdrawn() {
        return new Scope(kinds, sources, languages, true);
    }

    public boolean admits(Kind kind, String source) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (sources.isEmpty() || sources.contains(source));
    }

    /** A label without a language is admitted in all. */
    public boolean admits(String language) {
        return languages.isEmpty()
                || language.isEmpty()
                || languages.contains(language)
                || languages.contains(primary(language));
    }

    /** {@code de} of {@code de-at}. */
    public static String primary(String language) {
        int hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }

    /** {@code role or skill}, or {@code entity} when all are wanted. */
    public String words() {
        List<String> words = kinds.stream().sorted().map(Kind::word).toList();
        return words.isEmpty() ? "entity" : String.join(" or ", words);
    }
}
