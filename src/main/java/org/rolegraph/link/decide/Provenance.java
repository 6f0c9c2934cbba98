package org.rolegraph.link.decide;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.store.names.Labels;

/** Of which vocabulary entities are, and of which release of it: slots of SSSOM. */
public final class Provenance {
    private static final String ESCO = "http://data.europa.eu/esco/";

    /** The namespace of ESCO's concept schemes. */
    static final String ESCO_SCHEME = ESCO + "concept-scheme/";

    /** ESCO's namespaces and the concept schemes whose concepts they hold. */
    private static final Map<String, String> ESCO_SCHEMES =
            Map.of("occupation/", "occupations", "skill/", "skills", "isco/", "isco");

    private final Labels labels;
    private final UnaryOperator<String> releases;

    private Provenance(Labels labels, UnaryOperator<String> releases) {
        this.labels = labels;
        this.releases = releases;
    }

    /**
     * That of what is loaded.
     *
     * @param releases from a source such as {@code esco} to its release, empty when it has none
     */
    public static Provenance of(Labels labels, UnaryOperator<String> releases) {
        return new Provenance(labels, releases);
    }

    /**
     * The IRI of the vocabulary that an entity is of: ESCO's concept scheme, else the graph that
     * describes it. Nothing when it is not loaded.
     */
    Optional<String> source(String entity) {
        return labels.entity(entity).map(e -> vocabulary(entity, e.source()));
    }

    private static String vocabulary(String entity, String source) {
        for (Map.Entry<String, String> scheme : ESCO_SCHEMES.entrySet()) {
            if (entity.startsWith(ESCO + scheme.getKey())) {
                return ESCO_SCHEME + scheme.getValue();
            }
        }
        return source.contains(":") ? source : Graphs.of(source).value();
    }

    /** The decision with source and release of both ends, where it does not have its own. */
    public Decision on(Decision decision) {
        Map<String, String> cells = new TreeMap<>(decision.cells());
        end(decision.subject().value(), Slots.SUBJECT_SOURCE, cells);
        end(decision.object().value(), Slots.OBJECT_SOURCE, cells);
        return decision.with(decision.predicate(), decision.object(), decision.rejected(), cells);
    }

    private void end(String entity, String slot, Map<String, String> cells) {
        if (cells.getOrDefault(slot, "").isEmpty()) {
            labels.entity(entity)
                    .ifPresent(
                            e -> {
                                cells.put(slot, vocabulary(entity, e.source()));
                                cells.putIfAbsent(slot + "_version", releases.apply(e.source()));
                            });
        }
    }
}
