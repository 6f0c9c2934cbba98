package org.rolegraph.load.source.crosswalk;

import java.util.List;
import org.rolegraph.load.source.Offer;
import org.rolegraph.load.source.Rights;

/** Tables of links between classifications as {@code load} takes them. */
public final class CrosswalkOffer {
    public static final Offer CROSSWALK =
            new Offer(
                    "crosswalk",
                    "crosswalk=FILE",
                    "tables of links between ESCO and O*NET or national classifications, or a zip"
                            + " of them",
                    Offer.Files.MANY,
                    Offer.Publisher.of(
                            "https://esco.ec.europa.eu/en/use-esco",
                            Rights.ESCO_LICENCE + ", and as its publishers say"),
                    List.of("crosswalk"),
                    given -> List.of(new Crosswalk(given.files())));

    private CrosswalkOffer() {}
}
