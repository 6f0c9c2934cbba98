package org.rolegraph.load.source.ukddat;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Offer;

/** The framework as {@code load} takes it. */
public final class UkddatOffer {
    public static final Offer UKDDAT =
            new Offer(
                    "ukddat",
                    "ukddat=PATH",
                    "the UK Government Digital and Data framework: its CSV files in a folder or a"
                            + " zip",
                    Offer.Files.ONE,
                    new Offer.Publisher(
                            Ukddat.DOWNLOAD,
                            "Open Government Licence v3.0",
                            Optional.of("ukddat"),
                            Optional.of("slice/uk-ddat"),
                            List.of(Ids.BASE + "role/ukddat-", Ids.BASE + "skill/ukddat-")),
                    List.of("ukddat"),
                    given -> List.of(new Ukddat(given.file())));

    private UkddatOffer() {}
}
