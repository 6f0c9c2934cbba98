package org.rolegraph.load.source.csv;

import java.util.List;
import org.rolegraph.load.source.Offer;

/** Tables of one's own as {@code load} takes them. */
public final class CsvOffer {
    public static final Offer CSV =
            new Offer(
                    "csv",
                    "csv=FILE --map MAP",
                    "a table of your own (CSV, TSV or xlsx), and what its columns are",
                    Offer.Files.MANY,
                    Offer.Publisher.of(Offer.YOURS + "tables", "as you say"),
                    List.of(OwnIds.PREFIX),
                    given -> Tables.of(given.files(), given.tables()));

    private CsvOffer() {}
}
