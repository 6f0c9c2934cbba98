package org.rolegraph.load.source.esco;

import java.util.List;
import java.util.Optional;
import org.rolegraph.load.source.Offer;
import org.rolegraph.load.source.Offer.Publisher;
import org.rolegraph.load.source.Rights;

/** ESCO, and more labels for it, as {@code load} takes them. */
public final class EscoOffers {
    private static final String AT = "https://esco.ec.europa.eu/en/use-esco/download";

    public static final Offer ESCO =
            new Offer(
                    "esco",
                    "esco=PATH",
                    "ESCO in a folder, a zip or a folder of zips, as its publisher offers them",
                    Offer.Files.ONE,
                    new Publisher(
                            AT,
                            Rights.ESCO_LICENCE,
                            Optional.of("esco"),
                            Optional.of("slice/esco-1.1.1"),
                            List.of(
                                    "http://data.europa.eu/esco/occupation/",
                                    "http://data.europa.eu/esco/skill/")),
                    List.of("esco"),
                    given -> List.of(new Esco(given.file())));

    public static final Offer LABELS =
            new Offer(
                    "esco-labels",
                    "esco-labels=PATH",
                    "labels of ESCO's concepts in further languages, of any release",
                    Offer.Files.MANY,
                    new Publisher(
                            AT,
                            Rights.ESCO_LICENCE,
                            Optional.of("esco-labels"),
                            Optional.empty(),
                            List.of()),
                    List.of("esco-labels"),
                    given -> List.of(new EscoLabels(given.files())));

    private EscoOffers() {}
}
