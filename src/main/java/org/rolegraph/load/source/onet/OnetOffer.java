package org.rolegraph.load.source.onet;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Offer;

/** O*NET as {@code load} takes it. */
public final class OnetOffer {
    public static final Offer ONET =
            new Offer(
                    "onet",
                    "onet=PATH",
                    "O*NET in a folder, a zip or a folder of zips, as its publisher offers them",
                    Offer.Files.ONE,
                    new Offer.Publisher(
                            "https://www.onetcenter.org/database.html",
                            "CC BY 4.0, https://www.onetcenter.org/license_db.html",
                            Optional.of("onet"),
                            Optional.of("slice/onet-29.0"),
                            List.of(Ids.BASE + "role/onet-", Ids.BASE + "skill/onet-")),
                    List.of("onet"),
                    given -> List.of(new Onet(given.file())));

    private OnetOffer() {}
}
