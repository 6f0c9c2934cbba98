package org.rolegraph.load.source.landscape;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.yaml.YamlEntry;
import org.rolegraph.load.source.Mender;

/** Reads a document of categories, subcategories and items. */
final class LandscapeReader {
    private static final Pattern CRUNCHBASE =
            Pattern.compile("https?://(?:www\\.)?crunchbase\\.com/organization/([^/?#\\s]+).*");

    /** What foundations call the stages of their projects, the first first. */
    private static final List<String> STAGES =
            List.of("sandbox", "incubating", "graduated", "archived");

    private final String file;
    private final Mender mender;
    private final Problems problems;
    private final List<Item> products = new ArrayList<>();
    private final List<Item> firms = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();

    LandscapeReader(String file, Problems problems) {
        this.file = file;
        this.mender = new Mender(problems);
        this.problems = problems;
    }

    /** The landscape; what cannot be read of it is a problem. */
    Landscape read(YamlEntry document) {
        String key = document.has("categories") ? "categories" : "landscape";
        if (!document.has(key)) {
            problems.error(
                    Codes.MISSING_FIELD,
                    document.where(),
                    "has no \"landscape\"; expected a landscape of categories",
                    "take the file landscape.yml of the publisher");
        }
        Map<Item.Path, List<YamlEntry>> places = places(document.entries(key));
        places.forEach((place, items) -> items.forEach(each -> item(each, place, places.keySet())));
        return new Landscape(file, products, firms, categories);
    }

    /** What stands at each place; items may speak of a place before it comes. */
    private Map<Item.Path, List<YamlEntry>> places(List<YamlEntry> entries) {
        Map<Item.Path, List<YamlEntry>> places = new LinkedHashMap<>();
        for (YamlEntry category : entries) {
            String name = text(category, "name");
            if (name.isEmpty()) {
                continue;
            }
            categories.add(name);
            for (YamlEntry subcategory : category.entries("subcategories")) {
                Item.Path place = new Item.Path(name, text(subcategory, "name"));
                places.computeIfAbsent(place, p -> new ArrayList<>())
                        .addAll(subcategory.entries("items"));
            }
        }
        return places;
    }

    private String text(YamlEntry entry, String key) {
        return mender.text(entry.needed(key), "\"" + key + "\"", entry.where(key));
    }

    private void item(YamlEntry entry, Item.Path place, Set<Item.Path> places) {
        String name = text(entry, "name");
        if (name.isEmpty()) {
            return;
        }
        List<Item.Path> paths = new ArrayList<>();
        paths.add(place);
        for (String second : entry.texts("second_path")) {
            Item.Path path = Item.Path.parse(second);
            if (!places.contains(path)) {
                missing(entry, second);
            } else if (!paths.contains(path)) {
                paths.add(path);
            }
        }
        String stage = stage(entry);
        Item item =
                new Item(
                        name,
                        mender.text(
                                entry.text("description"),
                                "\"description\"",
                                entry.where("description")),
                        paths,
                        stage,
                        extra(entry, stage),
                        extra(entry, "accepted"),
                        firm(entry),
                        page(entry, "homepage_url"),
                        page(entry, "repo_url"),
                        entry.text("license"),
                        entry);
        (Landscape.isOfFirms(place) ? firms : products).add(item);
    }

    private void missing(YamlEntry entry, String path) {
        problems.warning(
                Codes.MISSING_TARGET,
                entry.where("second_path"),
                "\"second_path\" is \"" + path + "\", which the landscape does not have",
                "nothing: it is left out; or ask the publisher to correct it");
    }

    private String stage(YamlEntry entry) {
        String stage = entry.text("project");
        if (!stage.isEmpty() && !STAGES.contains(stage)) {
            problems.warning(
                    Codes.BAD_VALUE,
                    entry.where("project"),
                    "\"project\" is \""
                            + stage
                            + "\"; expected one of "
                            + String.join(", ", STAGES),
                    "nothing: it is kept as it is written; or ask the publisher to correct it");
        }
        return stage;
    }

    /** A date among what landscapes keep beside their own format; empty when there is none. */
    private static String extra(YamlEntry entry, String key) {
        return entry.entry("extra")
                .map(extra -> extra.text(key))
                .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"))
                .orElse("");
    }

    /** By the address at Crunchbase, else by the organization's own entry. */
    private Item.Firm firm(YamlEntry entry) {
        String address = entry.text("crunchbase");
        String name = "";
        if (entry.entry("organization").isPresent()) {
            name = entry.entry("organization").get().text("name");
        } else if (address.isEmpty()) {
            address = entry.text("organization");
        }
        Matcher crunchbase = CRUNCHBASE.matcher(address);
        if (crunchbase.matches()) {
            return new Item.Firm(decoded(crunchbase.group(1)), name);
        }
        if (!address.isEmpty()) {
            problems.warning(
                    Codes.BAD_VALUE,
                    entry.where("crunchbase"),
                    "\"" + address + "\" is no address of an organization at Crunchbase",
                    "nothing: the item is read without an organization");
        }
        return name.isEmpty() ? null : new Item.Firm("", name);
    }

    private static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return slug;
        }
    }

    private Iri page(YamlEntry entry, String key) {
        String page = mender.text(entry.text(key), "\"" + key + "\"", entry.where(key));
        if (page.isEmpty()) {
            return null;
        }
        if (!page.matches("(?i)https?://.+") || !Iri.isAbsolute(page)) {
            problems.warning(
                    Codes.BAD_VALUE,
                    entry.where(key),
                    "\"" + key + "\" is \"" + page + "\"; expected the address of a page",
                    "nothing: it is left out; or ask the publisher to correct it");
            return null;
        }
        return new Iri(page);
    }
}
