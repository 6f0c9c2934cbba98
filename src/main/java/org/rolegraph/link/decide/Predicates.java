package org.rolegraph.link.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.names.Kind;

/** The properties that a link of the graph may have, and their words. */
public final class Predicates {
    private static final Map<String, String> BY_WORD = new LinkedHashMap<>();

    static {
        BY_WORD.put("exact", Terms.SKOS_EXACT_MATCH);
        BY_WORD.put("close", Terms.SKOS_CLOSE_MATCH);
        BY_WORD.put("broad", Terms.SKOS_BROAD_MATCH);
        BY_WORD.put("narrow", Terms.SKOS_NARROW_MATCH);
        BY_WORD.put("related", Terms.SKOS_RELATED_MATCH);
        BY_WORD.put("same", Terms.OWL_SAME_AS);
        BY_WORD.put("see", Terms.RDFS_SEE_ALSO);
        BY_WORD.put("page", Terms.FOAF_IS_PRIMARY_TOPIC_OF);
    }

    private Predicates() {}

    /** The property that a word, CURIE or IRI names, when links may have it. */
    public static Optional<String> of(String word) {
        String iri = BY_WORD.getOrDefault(word, Prefixes.expand(word).orElse(word));
        return Optional.of(iri).filter(BY_WORD::containsValue);
    }

    /** The IRI of the property that two entities have which are one. */
    static String ofSame(Kind kind) {
        boolean thing = kind == Kind.ORGANIZATION || kind == Kind.PRODUCT;
        return thing ? Terms.OWL_SAME_AS : Terms.SKOS_EXACT_MATCH;
    }

    /**
     * The property that a word, CURIE or IRI names.
     *
     * @throws Failure exit {@code USAGE} when links may not have it
     */
    public static Iri named(String word) {
        return of(word).map(Iri::new)
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_ARGUMENT,
                                        Location.of("link"),
                                        "\"" + word + "\" is no mapping property",
                                        "write one of " + words()));
    }

    /** The word of a property; its CURIE where it has none. */
    static String word(Iri predicate) {
        return BY_WORD.entrySet().stream()
                .filter(each -> each.getValue().equals(predicate.value()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> Prefixes.shorten(predicate.value()));
    }

    /** The IRIs of all. */
    public static List<String> all() {
        return List.copyOf(BY_WORD.values());
    }

    /** The IRIs of those between two entities: all but the ones that lead to a page. */
    public static List<String> matches() {
        return BY_WORD.values().stream()
                .filter(iri -> iri.startsWith(Prefixes.SKOS) || iri.equals(Terms.OWL_SAME_AS))
                .toList();
    }

    /** {@code exact, close, …}. */
    public static String words() {
        return String.join(", ", BY_WORD.keySet());
    }
}
