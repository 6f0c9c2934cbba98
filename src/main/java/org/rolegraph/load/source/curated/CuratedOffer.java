package org.rolegraph.load.source.curated;

import java.util.List;
import org.rolegraph.load.source.Offer;

/** The curated data as {@code load} takes them. */
public final class CuratedOffer {
    public static final Offer CURATED =
            new Offer(
                    "curated",
                    "curated, curated=DIR",
                    "the curated data packed with the program, or your own folder of the same"
                            + " shape",
                    Offer.Files.MANY_OR_PACKED,
                    Offer.Publisher.of(
                            "packed with the program; DIR is yours",
                            "Apache-2.0; identifiers of others as the README says"),
                    List.of("curated", "links"),
                    given ->
                            given.paths().stream()
                                    .map(
                                            path ->
                                                    path.map(CuratedSource::of)
                                                            .orElseGet(CuratedSource::packed))
                                    .toList());

    private CuratedOffer() {}
}
