package org.rolegraph.load.ingest;

import java.util.List;
import java.util.Optional;

/**
 * A source that can be loaded, as its publisher offers it. The pages are the publishers' own; what
 * is said of licences is what they say in the files or on these pages.
 *
 * @param source its name, as {@code load} takes it
 * @param load how it is named on the command line
 * @param at where its publisher offers it: a page, or in words
 * @param licence as its publisher states it
 * @param reference slug of the reference whose title tells which release is loaded, if it does
 */
public record Offer(
        String source, String load, String at, String licence, Optional<String> reference) {
    private static final List<Offer> ALL =
            List.of(
                    new Offer(
                            "ontology",
                            "with every load",
                            "packed with the program",
                            "Apache-2.0",
                            Optional.empty()),
                    new Offer(
                            "curated",
                            "curated, curated=DIR",
                            "packed with the program; DIR is yours",
                            "Apache-2.0; identifiers of others as the README says",
                            Optional.empty()),
                    new Offer(
                            "esco-slice",
                            "with curated",
                            "packed with the program, until esco is loaded",
                            "reuse under Commission Decision 2011/833/EU",
                            Optional.of("esco")),
                    new Offer(
                            "onet-slice",
                            "with curated",
                            "packed with the program, until onet is loaded",
                            "CC BY 4.0, https://www.onetcenter.org/license_db.html",
                            Optional.of("onet")),
                    new Offer(
                            "esco",
                            "esco=PATH",
                            "https://esco.ec.europa.eu/en/use-esco/download",
                            "reuse under Commission Decision 2011/833/EU",
                            Optional.of("esco")),
                    new Offer(
                            "esco-labels",
                            "esco-labels=PATH",
                            "https://esco.ec.europa.eu/en/use-esco/download",
                            "reuse under Commission Decision 2011/833/EU",
                            Optional.of("esco-labels")),
                    new Offer(
                            "onet",
                            "onet=PATH",
                            "https://www.onetcenter.org/database.html",
                            "CC BY 4.0, https://www.onetcenter.org/license_db.html",
                            Optional.of("onet")),
                    new Offer("rdf", "rdf=FILE", "your own files", "as you say", Optional.empty()),
                    new Offer(
                            "csv",
                            "csv=FILE --map MAP",
                            "your own tables",
                            "as you say",
                            Optional.empty()),
                    new Offer(
                            "crosswalk",
                            "crosswalk=FILE",
                            "https://esco.ec.europa.eu/en/use-esco",
                            "reuse under Commission Decision 2011/833/EU, and as its publishers say",
                            Optional.empty()),
                    new Offer(
                            "sssom",
                            "sssom=FILE",
                            "your own files",
                            "as each set says",
                            Optional.empty()));

    /** All of them, in the order of a listing. */
    public static List<Offer> all() {
        return ALL;
    }

    /** The source of this name; one that is not known is offered nowhere. */
    public static Offer of(String source) {
        return ALL.stream()
                .filter(offer -> offer.source().equals(source))
                .findFirst()
                .orElse(new Offer(source, "", "", "", Optional.empty()));
    }
}
