package org.rolegraph.load.source.dcwf;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Offer;

/** The framework as {@code load} takes it. */
public final class DcwfOffer {
    public static final Offer DCWF =
            new Offer(
                    "dcwf",
                    "dcwf=PATH",
                    "the DoD Cyber Workforce Framework: its data.json, or a folder or zip with it",
                    Offer.Files.ONE,
                    new Offer.Publisher(
                            Dcwf.PAGE,
                            "work of the United States Government",
                            Optional.of("dcwf"),
                            Optional.of("slice/dcwf"),
                            List.of(
                                    Ids.BASE + "role/dcwf-",
                                    Ids.BASE + "skill/dcwf-",
                                    Ids.BASE + "responsibility/dcwf-")),
                    List.of("dcwf"),
                    given -> List.of(new Dcwf(given.file())));

    private DcwfOffer() {}
}
