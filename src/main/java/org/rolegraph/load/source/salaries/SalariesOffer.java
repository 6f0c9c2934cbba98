package org.rolegraph.load.source.salaries;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Offer;

/** The table of salaries as {@code load} takes it. */
public final class SalariesOffer {
    static final String PAGE = "https://aijobs.net/salaries/download/";
    static final String LICENCE = "CC0";

    public static final Offer SALARIES =
            new Offer(
                    "salaries",
                    "salaries=PATH",
                    "what AI, ML and data jobs pay, the CSV of aijobs.net, as quartiles",
                    Offer.Files.ONE,
                    new Offer.Publisher(
                            PAGE,
                            LICENCE,
                            Optional.of("salaries"),
                            Optional.of("slice/salaries"),
                            List.of(Ids.BASE + "title/salaries.")),
                    List.of("salaries"),
                    given -> List.of(new Salaries(given.file())));

    private SalariesOffer() {}
}
