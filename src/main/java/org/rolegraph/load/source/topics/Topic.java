package org.rolegraph.load.source.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.yaml.YamlEntry;
import org.rolegraph.load.source.Mender;

/**
 * One topic as its file has it.
 *
 * @param slug its id, as in {@code github.com/topics/slug}
 * @param name to show
 * @param description a sentence, or empty
 * @param aliases other slugs
 * @param related slugs of other topics, some of which have no page
 * @param makers who created it, in the order of the file
 * @param released {@code 2021}, {@code 2021-04} or {@code 2021-04-23}, or empty
 * @param homepage or null
 * @param repository its place at GitHub, or null
 * @param article on it in Wikipedia, or null
 * @param entry for the places of problems
 */
record Topic(
        String slug,
        String name,
        String description,
        List<String> aliases,
        List<String> related,
        List<Maker> makers,
        String released,
        Iri homepage,
        Iri repository,
        Iri article,
        YamlEntry entry) {
    Topic {
        aliases = List.copyOf(aliases);
        related = List.copyOf(related);
        makers = List.copyOf(makers);
    }

    /** Whether it is a made thing, by what the file says of it. */
    boolean isMade() {
        return !makers.isEmpty() || !released.isEmpty() || repository != null;
    }

    Location where() {
        return entry.where();
    }

    /**
     * Reads the head of a page. What cannot be read of it is a problem; a topic whose slug cannot
     * be an id is null.
     */
    static Topic of(YamlEntry entry, Mender mender, Problems problems) {
        String slug = entry.needed("topic");
        if (!Ids.isSlug(slug)) {
            if (!slug.isEmpty()) {
                wrong(entry, "topic", slug, "small letters, digits and hyphens", problems);
            }
            return null;
        }
        String name = mender.text(entry.needed("display_name"), "display_name", entry.where());
        String released = entry.text("released");
        String date = ReleaseDate.of(released).orElse("");
        if (date.isEmpty() && !released.isEmpty()) {
            wrongDate(entry, released, problems);
        }
        return new Topic(
                slug,
                name.isEmpty() ? slug : name,
                mender.text(
                        entry.text("short_description"),
                        "short_description",
                        entry.where("short_description")),
                slugs(entry, "aliases"),
                slugs(entry, "related"),
                Makers.of(mender.text(entry.text("created_by"), "created_by", entry.where())),
                date,
                page(entry, "url", "", mender, problems),
                page(entry, "github_url", "github\\.com/", mender, problems),
                page(entry, "wikipedia_url", "(?:[a-z-]+\\.)*wikipedia\\.org/", mender, problems),
                entry);
    }

    private static List<String> slugs(YamlEntry entry, String key) {
        List<String> slugs = new ArrayList<>();
        for (String each : Arrays.asList(entry.text(key).split(","))) {
            String slug = each.strip();
            if (!slug.isEmpty() && !slugs.contains(slug)) {
                slugs.add(slug);
            }
        }
        return slugs;
    }

    private static Iri page(
            YamlEntry entry, String key, String host, Mender mender, Problems problems) {
        String page = mender.text(entry.text(key), key, entry.where(key));
        if (page.isEmpty()) {
            return null;
        }
        if (!page.matches("(?i)https?://" + host + ".+") || !Iri.isAbsolute(page)) {
            problems.warning(
                    Codes.BAD_VALUE,
                    entry.where(key),
                    "\"" + key + "\" is \"" + page + "\"; expected the address of such a page",
                    "nothing: it is left out; or ask the publisher to correct it");
            return null;
        }
        return new Iri(page);
    }

    private static void wrongDate(YamlEntry entry, String released, Problems problems) {
        problems.warning(
                Codes.BAD_VALUE,
                entry.where("released"),
                "\"released\" is \""
                        + released
                        + "\"; expected a date such as May 26, 2014 or May 2014",
                "nothing: it is left out; or ask the publisher to correct it");
    }

    private static void wrong(
            YamlEntry entry, String key, String found, String expected, Problems problems) {
        problems.error(
                Codes.BAD_VALUE,
                entry.where(key),
                "\"" + key + "\" is \"" + found + "\"; expected " + expected,
                "correct it, or take the publisher's own file");
    }
}
