package org.rolegraph.store.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.vocab.Prefixes;

/** Shortens IRIs by rolegraph's prefixes and keeps which of them were used. */
final class ShortNames {
    private final Set<String> used = new TreeSet<>();
    private final Set<String> barred;

    /**
     * @param barred prefixes that are not used
     */
    ShortNames(Set<String> barred) {
        this.barred = barred;
    }

    /** The prefixed name, where one is legal in Turtle without escapes. */
    Optional<String> shorten(String iri) {
        Optional<String> curie = Prefixes.curie(iri);
        if (curie.isEmpty()) {
            return curie;
        }
        String prefix = curie.get().substring(0, curie.get().indexOf(':'));
        if (barred.contains(prefix)) {
            return Optional.empty();
        }
        used.add(prefix);
        return curie;
    }

    /** The used prefixes and their namespaces, in the order of {@link Prefixes#map}. */
    Map<String, String> used() {
        Map<String, String> all = new LinkedHashMap<>(Prefixes.map());
        all.keySet().retainAll(used);
        return all;
    }
}
