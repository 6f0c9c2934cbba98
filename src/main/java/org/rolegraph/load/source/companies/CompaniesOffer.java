package org.rolegraph.load.source.companies;

import java.util.List;
import java.util.Optional;
import org.rolegraph.load.source.Offer;

/** Lists of companies as {@code load} takes them. */
public final class CompaniesOffer {
    static final String INDEX_PAGE = "https://github.com/datasets/s-and-p-500-companies";
    static final String REMOTE_PAGE = "https://github.com/remoteintech/remote-jobs";

    public static final Offer COMPANIES =
            new Offer(
                    "companies",
                    "companies=PATH",
                    "the S&P 500 as a table, and the pages of remote-jobs",
                    Offer.Files.MANY,
                    new Offer.Publisher(
                            INDEX_PAGE + ", " + REMOTE_PAGE,
                            "PDDL 1.0 (S&P 500); ISC (remote-jobs)",
                            Optional.empty(),
                            Optional.of("slice/companies"),
                            List.of()),
                    List.of("companies"),
                    given -> List.of(new Companies(given.files())));

    private CompaniesOffer() {}
}
