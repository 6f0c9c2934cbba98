package org.rolegraph.store.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.store.export.Network.Arrow;
import org.rolegraph.store.export.Network.Thing;

/** A network without the nodes that stand for statements, as far as arrows can say the same. */
final class Plainer {
    private static final Set<String> LEFT_OUT = Set.of("rg:Evidence", "sssom:Mapping");
    private static final Set<String> STATEMENTS = Set.of("rg:Requirement", "rg:Claim");
    private static final Set<String> SUBJECT = Set.of("rg:role", "rg:subject");
    private static final Set<String> OBJECT = Set.of("rg:skill", "rg:object");
    private static final Set<String> MANNER = Set.of("rg:importance", "rg:claimKind");
    private static final Set<String> CITED = Set.of("rg:Reference");
    private static final String SCHEME = "skos:inScheme";

    private final List<Thing> things;
    private final Set<Arrow> arrows = new LinkedHashSet<>();

    Plainer(Network network) {
        Map<String, Thing> byId = new HashMap<>();
        network.things().forEach(thing -> byId.put(thing.id(), thing));
        Map<String, Set<Arrow>> said = new HashMap<>();
        Set<Arrow> plain = new LinkedHashSet<>();
        for (Arrow arrow : network.arrows()) {
            if (is(byId.get(arrow.from()), STATEMENTS)) {
                said.computeIfAbsent(arrow.from(), f -> new LinkedHashSet<>()).add(arrow);
            } else if (!is(byId.get(arrow.from()), LEFT_OUT) && !arrow.label().equals(SCHEME)) {
                plain.add(arrow);
            }
        }
        Set<String> shortened = new HashSet<>();
        for (Thing thing : network.things()) {
            if (is(thing, STATEMENTS)) {
                shorten(thing, said.getOrDefault(thing.id(), Set.of()), byId, shortened);
            }
        }
        for (Arrow arrow : plain) {
            boolean shortcut =
                    arrow.label().startsWith("rg:")
                            && shortened.contains(ends(arrow.from(), arrow.to()));
            if (!shortcut) {
                arrows.add(arrow);
            }
        }
        Set<String> ends = new HashSet<>();
        arrows.forEach(arrow -> ends.addAll(List.of(arrow.from(), arrow.to())));
        things = network.things().stream().filter(thing -> kept(thing, ends)).toList();
    }

    List<Thing> things() {
        return things;
    }

    Set<Arrow> arrows() {
        return arrows;
    }

    /** One arrow for a statement: to its object, else to the statement itself. */
    private void shorten(
            Thing statement, Set<Arrow> said, Map<String, Thing> byId, Set<String> shortened) {
        String from = end(said, SUBJECT);
        String to = end(said, OBJECT);
        Thing manner = byId.get(end(said, MANNER));
        if (!from.isEmpty()) {
            String target = to.isEmpty() ? statement.id() : to;
            arrows.add(
                    new Arrow(from, target, manner == null ? statement.label() : manner.label()));
            shortened.add(ends(from, target));
        }
    }

    private static boolean kept(Thing thing, Set<String> ends) {
        boolean described = !thing.type().isEmpty();
        boolean hidden = is(thing, LEFT_OUT) || is(thing, STATEMENTS) || is(thing, CITED);
        return ends.contains(thing.id()) || described && !hidden && !thing.source().isEmpty();
    }

    private static boolean is(Thing thing, Set<String> types) {
        return thing != null && List.of(thing.type().split(" ")).stream().anyMatch(types::contains);
    }

    private static String end(Set<Arrow> said, Set<String> predicates) {
        return said.stream()
                .filter(arrow -> predicates.contains(arrow.label()))
                .map(Arrow::to)
                .findFirst()
                .orElse("");
    }

    private static String ends(String from, String to) {
        return from + " " + to;
    }
}
