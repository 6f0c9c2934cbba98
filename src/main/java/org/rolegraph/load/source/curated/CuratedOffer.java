package org.rolegraph.load.source.curated;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rolegraph.load.source.Offer;

/** The curated data as {@code load} takes them. */
public final class CuratedOffer {
    public static final Offer CURATED =
            new Offer(
                    "curated",
                    "curated, curated=DIR",
                    "the curated data packed with the program, or your own folder of the same"
                            + " shape",
                    Offer.Files.MANY_OR_PACKED,
                    Offer.Publisher.of(
                            "packed with the program; DIR is yours",
                            "Apache-2.0; identifiers of others as the README says"),
                    List.of("curated", "links"),
                    given -> sources(given.paths()));

    private static List<CuratedSource> sources(List<Optional<Path>> paths) {
        boolean packed = paths.contains(Optional.empty());
        return paths.stream()
                .map(
                        path ->
                                path.map(
                                                folder ->
                                                        packed
                                                                ? CuratedSource.besidePacked(folder)
                                                                : CuratedSource.of(folder))
                                        .orElseGet(CuratedSource::packed))
                .toList();
    }

    private CuratedOffer() {}
}
