package org.rolegraph.names;

import java.util.Comparator;

/**
 * A name that was found.
 *
 * @param entity whose name it is
 * @param how what was asked for and the name agree
 * @param label the name that agrees; not always the preferred one
 * @param score from 0 to 1, never higher for a worse {@code how}
 */
public record Hit(Entity entity, How how, Label label, double score) {
    /** Best first; equals by source, label and IRI, so that the order is always the same. */
    static final Comparator<Hit> ORDER =
            Comparator.comparing(Hit::how)
                    .thenComparing(Comparator.comparingDouble(Hit::score).reversed())
                    .thenComparingInt(hit -> Origin.tier(hit.entity().source()))
                    .thenComparing(hit -> hit.label().text())
                    .thenComparing(hit -> hit.entity().iri())
                    .thenComparing(hit -> hit.label().language());
}
