package org.rolegraph.load.source.topics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Offer;

/** GitHub's topics as {@code load} takes them. */
public final class TopicsOffer {
    private static final List<String> CONCEPTS =
            Stream.of("skill", "product", "organization", "person")
                    .map(kind -> Ids.BASE + kind + "/" + TopicFacts.ID)
                    .toList();

    public static final Offer TOPICS =
            new Offer(
                    "topics",
                    "topics=PATH",
                    "GitHub's topics: the folder of topics of its repository, or a zip",
                    Offer.Files.ONE,
                    new Offer.Publisher(
                            "https://github.com/github/explore",
                            "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
                            Optional.of("topics"),
                            Optional.of("slice/topics"),
                            CONCEPTS),
                    List.of("topics"),
                    given -> List.of(new TopicsSource(given.file())));

    private TopicsOffer() {}
}
