package org.rolegraph.store.names;

import java.util.BitSet;
import org.rolegraph.base.file.Ints;

/**
 * The entities that triples were seen to name, with their kinds and sources.
 *
 * <p>An entity belongs to the first source, by {@link Origin#tier} and then name, of those that own
 * it: that type it or give it a preferred label. If none does, of those that label it at all.
 */
final class Entities {
    final Numbered iris = new Numbered();
    final Numbered sourceNames = new Numbered();
    final Ints kinds = new Ints();
    final Ints sources = new Ints();
    private final BitSet owned = new BitSet();

    /** The entity's number; its source may become that of the graph. */
    int seen(String iri, String graph, boolean owns) {
        int entity = iris.number(iri);
        if (entity == kinds.size()) {
            kinds.add(Kind.OTHER.code());
            sources.add(source(graph));
            owned.set(entity, owns);
        } else {
            seen(entity, graph, owns);
        }
        return entity;
    }

    /** An entity as it was known to be; returns its number. */
    int copy(String iri, Kind kind, String source) {
        int entity = iris.number(iri);
        kinds.add(kind.code());
        sources.add(sourceNames.number(source));
        owned.set(entity);
        return entity;
    }

    /** The same for an entity that has its number. */
    void seen(int entity, String graph, boolean owns) {
        int source = source(graph);
        if (owns && !owned.get(entity)) {
            sources.set(entity, source);
            owned.set(entity);
        } else if (owns == owned.get(entity) && comesBefore(source, sources.get(entity))) {
            sources.set(entity, source);
        }
    }

    void typed(int entity, Kind kind) {
        int known = kinds.get(entity);
        boolean isOther = known == Kind.OTHER.code();
        kinds.set(entity, isOther ? kind.code() : Math.min(known, kind.code()));
    }

    int source(String graph) {
        return sourceNames.number(Origin.source(graph));
    }

    int tier(int entity) {
        return Origin.tier(sourceNames.name(sources.get(entity)));
    }

    boolean comesBefore(int source, int other) {
        String a = sourceNames.name(source);
        String b = sourceNames.name(other);
        int byTier = Integer.compare(Origin.tier(a), Origin.tier(b));
        return byTier != 0 ? byTier < 0 : a.compareTo(b) < 0;
    }
}
