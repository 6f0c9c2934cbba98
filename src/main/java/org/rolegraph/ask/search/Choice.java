package org.rolegraph.ask.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Languages;

/** Makes one of the entities that agree with a text in one way, by source and by letters. */
final class Choice {
    private final Labels labels;
    private final LabelMap map;
    private final List<String> languages;
    private final ToIntFunction<String> order;
    private final CommandOf commands;

    /**
     * Of a generation's names.
     *
     * @param order of the sources: smaller is asked first
     */
    Choice(Labels labels, List<String> languages, ToIntFunction<String> order, CommandOf commands) {
        this.labels = labels;
        this.map = labels.map();
        this.languages = languages;
        this.order = order;
        this.commands = commands;
    }

    /**
     * Of the entities that agree (with their very characters, or not) the one of the first source;
     * of a product and skills that are the command of it, the product.
     */
    Optional<Resolution> pick(String text, Map<Integer, Boolean> agreeing, How how) {
        if (agreeing.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> chosen = ofFirstSource(agreeing.keySet());
        List<Integer> verbatim = new ArrayList<>(chosen);
        verbatim.removeIf(entity -> !agreeing.get(entity));
        if (chosen.size() > 1 && verbatim.size() == 1) {
            chosen = verbatim;
        }
        if (chosen.size() > 1) {
            chosen = commands.product(map, chosen).map(List::of).orElse(chosen);
        }
        if (chosen.size() > 1) {
            chosen.sort(this::compare);
            return Optional.of(
                    new Resolution.Ambiguous(text, chosen.stream().map(this::candidate).toList()));
        }
        int one = chosen.get(0);
        List<Entity> others = new ArrayList<>();
        for (int other : agreeing.keySet()) {
            if (other != one) {
                others.add(map.toEntity(other));
            }
        }
        return Optional.of(found(one, how, others));
    }

    private List<Integer> ofFirstSource(Set<Integer> entities) {
        List<Integer> first = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (int entity : entities) {
            int turn = order.applyAsInt(map.source(entity));
            if (turn < least) {
                first.clear();
                least = turn;
            }
            if (turn == least) {
                first.add(entity);
            }
        }
        return first;
    }

    Resolution.Found found(int entity, How how, List<Entity> passedOver) {
        List<Entity> joined = labels.joined(map.iri(entity));
        return new Resolution.Found(map.toEntity(entity), how, joined, passedOver);
    }

    Resolution.Candidate candidate(int entity) {
        Label definition = map.definition(entity);
        return new Resolution.Candidate(
                map.toEntity(entity),
                labels.preferredLabel(entity, languages)
                        .map(l -> new Languages(languages).shown(l.text(), l.language()))
                        .orElse(map.iri(entity)),
                definition == null ? "" : definition.text());
    }

    /** Whether one of the two is a skill, and the command of the other. */
    boolean isTied(Entity one, Entity other) {
        return commands.tie(map, map.entity(one.iri()), map.entity(other.iri()));
    }

    private int compare(int a, int b) {
        int order = map.kind(a).compareTo(map.kind(b));
        return order != 0 ? order : Integer.compare(a, b);
    }
}
