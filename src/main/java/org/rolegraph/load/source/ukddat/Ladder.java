package org.rolegraph.load.source.ukddat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a role's levels, the lowest first. The tables list them by name and do not say it;
 * the framework's pages do, and say how it comes about: from one level to the next more is asked
 * for, but that those who lead need not practise every skill any more
 * (https://ddat-capability-framework.service.gov.uk). So levels are ordered by the sum of the
 * levels of the skills that they ask for, from 1 for awareness to 4 for expert; who is head of
 * something comes last; equals stand in the order of their names.
 */
final class Ladder {
    private static final String HEAD = "head of ";

    private static final Comparator<AskingEntry> ORDER =
            Comparator.comparing(Ladder::isHead)
                    .thenComparing(Ladder::sum)
                    .thenComparing(AskingEntry::name);

    private Ladder() {}

    static List<AskingEntry> of(Collection<AskingEntry> levels) {
        return levels.stream().sorted(ORDER).toList();
    }

    private static boolean isHead(AskingEntry level) {
        return level.name().regionMatches(true, 0, HEAD, 0, HEAD.length());
    }

    private static int sum(AskingEntry level) {
        return level.asked.values().stream()
                .flatMap(amount -> amount.level().stream())
                .mapToInt(SkillLevel::position)
                .sum();
    }
}
