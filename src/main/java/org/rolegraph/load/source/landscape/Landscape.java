package org.rolegraph.load.source.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Ids;

/**
 * One landscape.
 *
 * @param file that it was read from
 * @param products its items, but for those of categories of firms
 * @param firms the items of categories of firms
 * @param categories all, in the order of the file
 */
record Landscape(String file, List<Item> products, List<Item> firms, List<String> categories) {
    private static final Pattern MEMBERS =
            Pattern.compile("(?i)\\s*\\bmember(?:s|\\s+compan(?:y|ies))?\\b\\s*");
    private static final Pattern OF_FIRMS =
            Pattern.compile(
                    "(?i).*\\b(?:members?|compan(?:y|ies)|vendors?|partners?|providers?|sponsors?"
                            + "|supporters?)\\b.*");

    Landscape {
        products = List.copyOf(products);
        firms = List.copyOf(firms);
        categories = List.copyOf(categories);
    }

    /** Whether the items at a place are firms and not products, by the words of its name. */
    static boolean isOfFirms(Item.Path path) {
        return OF_FIRMS.matcher(path.toString()).matches();
    }

    /** Whether a category is that of the foundation's members. */
    static boolean isOfMembers(String category) {
        return MEMBERS.matcher(category).find();
    }

    /**
     * What the foundation calls itself: the name of the category of its members without that word,
     * such as {@code CNCF} of "CNCF Members".
     */
    Optional<String> shortName() {
        return categories.stream()
                .filter(Landscape::isOfMembers)
                .map(category -> MEMBERS.matcher(category).replaceAll(" ").strip())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /**
     * The organization whose projects the landscape marks with their stage: the one that most items
     * with a stage name.
     */
    Optional<Item.Firm> host() {
        Map<String, Integer> counts = new TreeMap<>();
        List<Item.Firm> named = new ArrayList<>();
        for (Item item : products) {
            if (!item.stage().isEmpty() && item.firm() != null) {
                counts.merge(item.firm().slug(), 1, Integer::sum);
                named.add(item.firm());
            }
        }
        counts.remove("");
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(reversed()))
                .map(Map.Entry::getKey)
                .flatMap(slug -> named.stream().filter(f -> f.slug().equals(slug)).findFirst());
    }

    private static Comparator<Map.Entry<String, Integer>> reversed() {
        return Map.Entry.<String, Integer>comparingByKey().reversed();
    }

    /**
     * Its id: of the foundation's short name, else of its address, else of the file's name. It does
     * not depend on where the file lies.
     */
    String id() {
        return shortName()
                .map(Ids::slug)
                .filter(slug -> !slug.isEmpty())
                .or(() -> host().map(firm -> Ids.slug(firm.slug())))
                .orElseGet(this::fileId);
    }

    private String fileId() {
        String name = Ids.table(file.substring(file.lastIndexOf('/') + 1));
        String own = name.replaceFirst("-?landscape-?", "");
        return own.isEmpty() ? name : own;
    }

    /** What people call it. */
    String title() {
        String name = shortName().or(() -> host().map(Firms::words)).orElse(id());
        return name.equals("landscape") ? name : name + " landscape";
    }

    Iri reference() {
        return Ids.entity(Ids.BASE, "reference", LandscapeFacts.ID + id());
    }
}
