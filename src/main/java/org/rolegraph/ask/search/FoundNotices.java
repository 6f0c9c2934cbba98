package org.rolegraph.ask.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Origin;
import org.rolegraph.store.names.Scope;

/** Says of an entity that was found what whoever named it might not expect. */
final class FoundNotices {
    /** So many namesakes are named. */
    private static final int MOST = 3;

    private static final Scope TECHNOLOGIES =
            new Scope(Set.of(Kind.SKILL, Kind.PRODUCT), Set.of(), Set.of());

    private final Labels labels;
    private final LabelMap map;
    private final Choice choice;

    FoundNotices(Labels labels, Choice choice) {
        this.labels = labels;
        this.map = labels.map();
        this.choice = choice;
    }

    /** One line each, without an end; none for most. */
    List<String> of(Resolution.Found found, String text) {
        List<String> lines = new ArrayList<>();
        reason(found.how())
                .ifPresent(
                        reason ->
                                lines.add(
                                        ResolutionText.quoted(text)
                                                + " is taken for "
                                                + named(found.entity())
                                                + ", "
                                                + reason));
        namesakes(found, text, lines);
        withdrawal(found.entity()).ifPresent(lines::add);
        return lines;
    }

    /** What else has the name: skills that are the command of a product, and strangers. */
    private void namesakes(Resolution.Found found, String text, List<String> lines) {
        List<Entity> tied = new ArrayList<>(found.passedOver());
        tied.removeIf(other -> !choice.isTied(found.entity(), other));
        List<Entity> strangers = new ArrayList<>();
        // an id says which is meant, save where it is that of the thing made and learned
        if (found.how() != How.ID && found.how() != How.IRI) {
            strangers.addAll(found.passedOver());
            strangers.removeAll(tied);
            strangers.addAll(technologies(found, text));
        }
        String taken = ResolutionText.quoted(text) + " is taken for ";
        if (!tied.isEmpty() && found.entity().kind() == Kind.PRODUCT) {
            lines.add(
                    taken
                            + "the product "
                            + named(found.entity())
                            + ", of which "
                            + tied.stream().map(this::named).collect(Collectors.joining(", "))
                            + (tied.size() == 1 ? " is" : " are")
                            + " the command");
        }
        if (!strangers.isEmpty()) {
            boolean own = Origin.isOwn(found.entity().source());
            String more =
                    strangers.size() > MOST ? " and " + (strangers.size() - MOST) + " more" : "";
            lines.add(
                    taken
                            + (own ? "your own, of " : named(found.entity()) + " of ")
                            + found.entity().source()
                            + "; so is called "
                            + strangers.stream()
                                    .limit(MOST)
                                    .map(other -> named(other) + " of " + other.source())
                                    .collect(Collectors.joining(", "))
                            + more);
        }
    }

    /**
     * Of a technology, what else goes by the name, be it as a further one: "spark" is a language of
     * one source and short for a product of another.
     */
    private List<Entity> technologies(Resolution.Found found, String text) {
        List<Entity> others = new ArrayList<>();
        if (!TECHNOLOGIES.kinds().contains(found.entity().kind())) {
            return others;
        }
        for (Hit hit : labels.exact(text, TECHNOLOGIES)) {
            Entity other = hit.entity();
            boolean known =
                    found.joined().contains(other)
                            || found.passedOver().contains(other)
                            || others.contains(other)
                            || hit.how() == How.ID;
            if (!known && !choice.isTied(found.entity(), other)) {
                others.add(other);
            }
        }
        return others;
    }

    /** That an entity is withdrawn, and what has taken its place. */
    Optional<String> withdrawal(Entity entity) {
        int number = map.entity(entity.iri());
        if (!map.isWithdrawn(number)) {
            return Optional.empty();
        }
        String successors =
                ResolutionText.successors(
                        map.successors(number).stream().map(choice::candidate).toList());
        return Optional.of(
                named(entity) + " is deprecated" + (successors.isEmpty() ? "" : "; " + successors));
    }

    private static Optional<String> reason(How how) {
        return switch (how) {
            case SPELLED -> Optional.of("by a name that is spelled in another way");
            case ALIAS -> Optional.of("which it stands for");
            case INITIALS -> Optional.of("by the initials of a name");
            default -> Optional.empty();
        };
    }

    private String named(Entity entity) {
        Resolution.Candidate candidate = choice.candidate(map.entity(entity.iri()));
        return ResolutionText.quoted(candidate.label())
                + " ("
                + Prefixes.shorten(entity.iri())
                + ")";
    }
}
