package org.rolegraph.load.source.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.yaml.YamlEntry;
import org.rolegraph.load.source.Mender;

/** All topics of a load, which speak of each other. */
final class Topics {
    private final Map<String, Topic> bySlug = new LinkedHashMap<>();
    private final Map<String, Topic> byAlias = new HashMap<>();
    private final Set<String> organizations = new HashSet<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final Mender mender;
    private final Problems problems;

    Topics(Problems problems) {
        this.mender = new Mender(problems);
        this.problems = problems;
    }

    /** Takes the head of a page; one that lists items and names no topic is of a collection. */
    void take(YamlEntry entry) {
        if (entry.has("items") && !entry.has("topic")) {
            return;
        }
        Topic topic = Topic.of(entry, mender, problems);
        if (topic == null) {
            return;
        }
        Topic before = bySlug.putIfAbsent(topic.slug(), topic);
        if (before != null) {
            problems.error(
                    Codes.DUPLICATE_ID,
                    topic.where(),
                    "the topic \"" + topic.slug() + "\" is described at " + before.where() + " too",
                    "name the folder of topics of one copy only");
            return;
        }
        topic.makers().stream().filter(m -> !m.person()).forEach(m -> organizations.add(m.key()));
        topic.aliases().forEach(alias -> byAlias.putIfAbsent(alias, topic));
        Stream.of(topic.article(), topic.homepage())
                .filter(Objects::nonNull)
                .map(Topics::plain)
                .distinct()
                .forEach(page -> pages.merge(page, 1, Integer::sum));
    }

    /** In the order in which they were taken. */
    List<Topic> all() {
        return new ArrayList<>(bySlug.values());
    }

    /**
     * The makers of a topic; one whom another topic calls an organization is one here too. An
     * account that is called as the topic is the thing's own, and nobody who made it.
     */
    List<Maker> makers(Topic topic) {
        return topic.makers().stream()
                .filter(m -> !(m.person() && m.name().equals(topic.slug())))
                .map(m -> organizations.contains(m.key()) ? m.asOrganization() : m)
                .toList();
    }

    /** The topic of a slug, by its own or as an alias. */
    Optional<Topic> named(String slug) {
        return Optional.ofNullable(bySlug.get(slug))
                .or(() -> Optional.ofNullable(byAlias.get(slug)));
    }

    /**
     * Whether the page is of one topic alone; one that several name, or that is a part of another,
     * is about something wider.
     */
    boolean isOfOne(Iri page) {
        return page.value().indexOf('#') < 0 && pages.getOrDefault(plain(page), 0) <= 1;
    }

    private static String plain(Iri page) {
        return page.value().replaceFirst("/$", "");
    }
}
