package org.rolegraph.load.source.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Ids;

/**
 * What the organizations of all landscapes are called. Items of products name them by an address
 * alone; the members of a landscape are named in words, and an item whose name makes the address
 * spells it. Otherwise the address, in words, has to do.
 */
final class Firms {
    private static final Pattern MARK = Pattern.compile("\\s*\\(([^()]+)\\)$");

    /** What Crunchbase appends to tell addresses of one name apart. */
    private static final Pattern APART = Pattern.compile("-(?:\\d{1,2}|(?=.*\\d)[0-9a-f]{4})$");

    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Iri> homepages = new HashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private final Map<String, Set<String>> shortNames = new HashMap<>();

    Firms(List<Landscape> landscapes) {
        for (Landscape landscape : landscapes) {
            Set<String> marks = marks(landscape.firms());
            for (Item item : landscape.firms()) {
                member(item, marks);
            }
            landscape.products().forEach(item -> spell(item.name()));
            landscape
                    .host()
                    .ifPresent(
                            host -> {
                                hosts.add(host.slug());
                                landscape.shortName().ifPresent(name -> shorten(host, name));
                            });
        }
    }

    private void shorten(Item.Firm host, String name) {
        shortNames.computeIfAbsent(host.slug(), s -> new LinkedHashSet<>()).add(name);
    }

    private void member(Item item, Set<String> marks) {
        String name = unmarked(item.name(), marks);
        spell(name);
        // partners and providers are listed with what they offer, only members as organizations
        if (item.firm() != null
                && !item.firm().slug().isEmpty()
                && Landscape.isOfMembers(item.paths().get(0).category())) {
            String slug = item.firm().slug();
            int added = addedOfPart(name, item);
            names.computeIfAbsent(slug, s -> new LinkedHashSet<>())
                    .add(name.substring(0, name.length() - added).strip());
            if (item.homepage() != null && added == 0) {
                homepages.putIfAbsent(slug, item.homepage());
            }
        }
    }

    /**
     * How much of the name of a member is that of a part alone: Google Cloud at cloud.google.com
     * has the address of Google. Nothing unless the page has the added words too: what a legal form
     * adds is on none.
     */
    private static int addedOfPart(String name, Item item) {
        String whole = item.firm().slug() + "-";
        String slug = Ids.slug(name);
        if (!slug.startsWith(whole) || item.homepage() == null) {
            return 0;
        }
        String added = slug.substring(whole.length());
        String page = item.homepage().value().toLowerCase(Locale.ROOT);
        return List.of(page.split("[^a-z0-9-]+")).contains(added) ? added.length() : 0;
    }

    private void spell(String name) {
        spellings.putIfAbsent(Ids.slug(name), name);
    }

    /** What stands in brackets after several names says where they are listed. */
    private static Set<String> marks(List<Item> items) {
        Map<String, Integer> counts = new HashMap<>();
        for (Item item : items) {
            Matcher mark = MARK.matcher(item.name());
            if (mark.find()) {
                counts.merge(mark.group(1), 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < 2);
        return counts.keySet();
    }

    private static String unmarked(String name, Set<String> marks) {
        Matcher mark = MARK.matcher(name);
        return mark.find() && marks.contains(mark.group(1)) ? mark.replaceFirst("") : name;
    }

    /**
     * The names of an organization, at least one: that of its own entry, what a landscape of its
     * own calls it, then those of its memberships, the shortest first.
     */
    List<String> names(Item.Firm firm) {
        Set<String> all = new LinkedHashSet<>();
        if (!firm.name().isEmpty()) {
            all.add(firm.name());
        }
        all.addAll(shortNames.getOrDefault(firm.slug(), Set.of()));
        List<String> known = new ArrayList<>(names.getOrDefault(firm.slug(), Set.of()));
        known.sort(Comparator.comparingInt(String::length));
        all.addAll(known);
        if (known.isEmpty() && firm.name().isEmpty()) {
            all.add(spellings.getOrDefault(firm.slug(), words(firm)));
        }
        return List.copyOf(all);
    }

    /** The home page of an organization, none of a part of it, or null. */
    Iri homepage(Item.Firm firm) {
        return homepages.get(firm.slug());
    }

    /** Whether it hosts what others make: a landscape's own, or one that is called foundation. */
    boolean isFoundation(Item.Firm firm) {
        return hosts.contains(firm.slug()) && !firm.slug().isEmpty()
                || isFoundation(firm.slug())
                || names(firm).stream().anyMatch(Firms::isFoundation);
    }

    private static boolean isFoundation(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+")).contains("foundation");
    }

    /** An address in words, in the small letters that it has. */
    static String words(Item.Firm firm) {
        String words = APART.matcher(firm.slug()).replaceFirst("").replace('-', ' ').strip();
        return words.isEmpty() ? firm.slug() : words;
    }
}
