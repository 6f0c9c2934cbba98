package org.rolegraph.load.source.rdf;

import java.util.List;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Offer;

/** RDF files as {@code load} takes them. */
public final class RdfOffer {
    public static final Offer RDF =
            new Offer(
                    "rdf",
                    "rdf=FILE",
                    "Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, plain or gzipped",
                    Offer.Files.MANY,
                    Offer.Publisher.of(Offer.YOURS + "files", "as you say"),
                    List.of(),
                    given ->
                            List.of(
                                    new RdfSource(
                                            given.files(),
                                            given.graph().orElse(Graphs.USER),
                                            null)));

    private RdfOffer() {}
}
