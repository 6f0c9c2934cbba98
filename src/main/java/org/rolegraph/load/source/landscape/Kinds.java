package org.rolegraph.load.source.landscape;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Ids;

/**
 * The kinds of products of one landscape. A subcategory that is called as its category is the same
 * kind; one that is called as another category's ("Framework") has both names.
 */
final class Kinds {
    private final String prefix;
    private final Map<Item.Path, Iri> all = new LinkedHashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    Kinds(Landscape landscape) {
        prefix = LandscapeFacts.ID + landscape.id() + "-";
        for (Item item : landscape.products()) {
            for (Item.Path path : item.paths()) {
                add(new Item.Path(path.category(), ""));
                add(plain(path));
            }
        }
    }

    private void add(Item.Path path) {
        if (!all.containsKey(path)) {
            String sub = path.subcategory();
            String id = id(path.category()) + (sub.isEmpty() ? "" : "." + id(sub));
            all.put(path, Ids.entity(Ids.BASE, "kind", prefix + id));
            named.merge(Ids.key(ownName(path)), 1, Integer::sum);
        }
    }

    /** Of names that differ in marks alone, a landscape has one. */
    private static String id(String name) {
        String slug = Ids.slug(name).replace('.', '-');
        return slug.isEmpty() ? Ids.ofName(name) : slug;
    }

    private static Item.Path plain(Item.Path path) {
        return Ids.key(path.subcategory()).equals(Ids.key(path.category()))
                ? new Item.Path(path.category(), "")
                : path;
    }

    private static String ownName(Item.Path path) {
        return path.subcategory().isEmpty() ? path.category() : path.subcategory();
    }

    /** All, each category before what is in it. */
    List<Item.Path> all() {
        return List.copyOf(all.keySet());
    }

    Iri iri(Item.Path path) {
        return all.get(plain(path));
    }

    /** What it is called in its landscape, where no other is. */
    String name(Item.Path path) {
        return named.get(Ids.key(ownName(path))) > 1 ? path.toString() : ownName(path);
    }
}
