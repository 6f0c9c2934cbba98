package org.rolegraph.load.source.sssom;

import java.util.List;
import org.rolegraph.load.source.Offer;

/** Mapping sets as {@code load} takes them. */
public final class SssomOffer {
    public static final Offer SSSOM =
            new Offer(
                    "sssom",
                    "sssom=FILE",
                    "mapping sets, SSSOM/TSV",
                    Offer.Files.MANY,
                    Offer.Publisher.of(Offer.YOURS + "files", "as each set says"),
                    List.of("sssom"),
                    given -> List.of(new SssomSource(given.files())));

    private SssomOffer() {}
}
