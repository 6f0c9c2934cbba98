package org.rolegraph.ask.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelMap;

/**
 * Which skills are the command of which products ({@code rg:commandOf}): of one name, the two are
 * one thing to whoever names it. Read when it is first asked, since few names want it. Thread-safe
 * where the supplier is.
 */
public final class CommandOf {
    /** No skill is the command of anything. */
    public static final CommandOf NONE = new CommandOf(Map::of);

    private final Supplier<Map<String, Set<String>>> products;

    /**
     * As a graph has it.
     *
     * @param products IRIs of products by that of the skill; called each time
     */
    public CommandOf(Supplier<Map<String, Set<String>>> products) {
        this.products = products;
    }

    /** The only product among the entities, if all others are skills that are the command of it. */
    Optional<Integer> product(LabelMap map, Collection<Integer> entities) {
        Optional<Integer> product =
                entities.stream().filter(each -> map.kind(each) == Kind.PRODUCT).findFirst();
        return product.filter(
                one -> entities.stream().allMatch(each -> each.equals(one) || tie(map, each, one)));
    }

    /**
     * Whether one of the two, or what is one with it, is a skill and the command of the other, or
     * of what is one with that.
     */
    boolean tie(LabelMap map, int one, int other) {
        if (map.kind(one) == Kind.PRODUCT && map.kind(other) == Kind.SKILL) {
            return tie(map, other, one);
        }
        if (map.kind(one) != Kind.SKILL || map.kind(other) != Kind.PRODUCT) {
            return false;
        }
        Set<String> commanded = new HashSet<>();
        for (int each : map.joined(one)) {
            commanded.addAll(products.get().getOrDefault(map.iri(each), Set.of()));
        }
        for (int each : map.joined(other)) {
            if (commanded.contains(map.iri(each))) {
                return true;
            }
        }
        return false;
    }
}
