package org.rolegraph.store.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongToIntFunction;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.generation.KeyedTriples;

/**
 * Tells kinds of organizations and products from other concepts. No class says which these are,
 * since they are concepts of many schemes, of users too: it is how they are used. A kind is what
 * something is classified as, and what is broader than that; one that is not in use is told by its
 * IRI.
 */
final class KindConcepts {
    private static final List<String> CLASSIFYING =
            List.of(Rg.PRODUCT_KIND, Terms.ORG_CLASSIFICATION);

    private static final String FOLDER = "/" + Kind.KIND.word() + "/";

    private KindConcepts() {}

    /**
     * Gives them their kind; a role or skill that something is classified as stays what it is.
     *
     * @param known the number of an entity by its key, -1 for what has no name
     */
    static void type(KeyedTriples triples, LongToIntFunction known, Entities entities) {
        for (long concept : inUse(triples)) {
            int entity = known.applyAsInt(concept);
            if (entity >= 0) {
                entities.typed(entity, Kind.KIND);
            }
        }
        for (int entity = 0; entity < entities.iris.size(); entity++) {
            String iri = entities.iris.name(entity);
            int folder = iri.lastIndexOf('/') - FOLDER.length() + 1;
            if (folder > 0 && iri.startsWith(FOLDER, folder)) {
                entities.typed(entity, Kind.KIND);
            }
        }
    }

    /** The keys of all that something is classified as, and of what is broader. */
    private static Set<Long> inUse(KeyedTriples triples) {
        Set<Long> kinds = new HashSet<>();
        for (String property : CLASSIFYING) {
            triples.forEach(property, (graph, subject, kind) -> kinds.add(kind));
        }
        boolean grew = !kinds.isEmpty();
        while (grew) {
            int before = kinds.size();
            triples.forEach(
                    Terms.SKOS_BROADER,
                    (graph, narrower, broader) -> {
                        if (kinds.contains(narrower)) {
                            kinds.add(broader);
                        }
                    });
            grew = kinds.size() > before;
        }
        return kinds;
    }
}
