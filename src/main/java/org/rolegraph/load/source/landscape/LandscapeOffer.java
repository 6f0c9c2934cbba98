package org.rolegraph.load.source.landscape;

import java.util.List;
import java.util.Optional;
import org.rolegraph.load.source.Offer;

/** Landscapes as {@code load} takes them. */
public final class LandscapeOffer {
    public static final Offer LANDSCAPE =
            new Offer(
                    "landscape",
                    "landscape=FILE",
                    "landscapes of foundations (landscape.yml), such as CNCF's and LF AI & Data's",
                    Offer.Files.MANY,
                    new Offer.Publisher(
                            "https://github.com/cncf/landscape and others",
                            "Apache-2.0, for those of CNCF and LF AI & Data",
                            Optional.empty(),
                            Optional.of("slice/landscape"),
                            List.of()),
                    List.of("landscape"),
                    given -> List.of(new LandscapeSource(given.files())));

    private LandscapeOffer() {}
}
