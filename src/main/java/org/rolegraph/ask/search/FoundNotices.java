package org.rolegraph.ask.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Origin;

/** Says of an entity that was found what whoever named it might not expect. */
final class FoundNotices {
    private final LabelMap map;
    private final Choice choice;

    FoundNotices(LabelMap map, Choice choice) {
        this.map = map;
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
        if (Origin.isOwn(found.entity().source()) && !found.passedOver().isEmpty()) {
            lines.add(
                    ResolutionText.quoted(text)
                            + " is taken for your own, of "
                            + found.entity().source()
                            + "; so is called "
                            + found.passedOver().stream()
                                    .map(other -> named(other) + " of " + other.source())
                                    .collect(Collectors.joining(", ")));
        }
        withdrawal(found.entity()).ifPresent(lines::add);
        return lines;
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
