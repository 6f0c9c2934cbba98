package org.rolegraph.web.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.graph.Evidences;
import org.rolegraph.career.graph.LinkKind;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.need.Needs;

/** The needs of one role as lines: each with all that say so, of the role and of those near it. */
final class NeedLines {
    /** O*NET's scale of importance is from 1 to 5. */
    private static final double LEAST = 1;

    private static final double MOST = 5;

    /** A requirement, and the role that has it, or null for the role itself. */
    private record Said(int requirement, Kin.Relative via) {}

    private final SkillGraph graph;
    private final Requirements requirements;
    private final Naming naming;
    private final Map<Integer, List<Said>> said = new HashMap<>();

    NeedLines(Needs needs, Naming naming, int role) {
        this.graph = needs.graph();
        this.requirements = graph.requirements();
        this.naming = naming;
        gather(needs, role, null);
        new Kin(graph).all(role).forEach(near -> gather(needs, near.role(), near));
    }

    private void gather(Needs needs, int role, Kin.Relative via) {
        int to = requirements.byRole().to(role);
        for (int i = requirements.byRole().from(role); i < to; i++) {
            int one = needs.one(requirements.skill(i));
            said.computeIfAbsent(one, s -> new ArrayList<>()).add(new Said(i, via));
        }
    }

    NeedLine of(Need need) {
        int decisive = need.requirement();
        double score = requirements.score(decisive);
        List<Said> all = said.getOrDefault(need.one(), List.of());
        return new NeedLine(
                naming.of(need.skill()),
                naming.iri(need.skill()),
                need.importance().word(),
                Double.isNaN(score) ? need.importance().weight() : (score - LEAST) / (MOST - LEAST),
                figures(decisive),
                all.stream()
                        .map(each -> requirements.source(each.requirement()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                grounds(need));
    }

    /** All that say that a skill is needed, the one that decided first. */
    List<NeedGround> grounds(Need need) {
        return said.getOrDefault(need.one(), List.of()).stream()
                .sorted(
                        Comparator.comparing(
                                (Said each) -> each.requirement() != need.requirement()))
                .flatMap(each -> grounds(each).stream())
                .distinct()
                .toList();
    }

    private List<NeedGround> grounds(Said each) {
        String figures = figures(each.requirement());
        String words =
                requirements.importance(each.requirement()).word()
                        + (figures.isEmpty() ? "" : ", " + figures)
                        + (requirements.isSuppressed(each.requirement())
                                ? "; its publisher advises against building on this"
                                : "");
        List<Evidences.Piece> pieces =
                graph.evidences().list(requirements.evidence(each.requirement()));
        if (pieces.isEmpty()) {
            String release = naming.release(requirements.source(each.requirement()));
            return List.of(ground(release, "", "", "", words, each.via()));
        }
        return pieces.stream()
                .map(
                        piece ->
                                ground(
                                        naming.name(piece.reference()),
                                        piece.reference(),
                                        piece.locator(),
                                        piece.iri(),
                                        words,
                                        each.via()))
                .toList();
    }

    private NeedGround ground(
            String work,
            String workIri,
            String locator,
            String evidence,
            String words,
            Kin.Relative via) {
        return new NeedGround(
                work,
                workIri,
                locator,
                evidence,
                words,
                via == null ? "" : naming.of(via.role()),
                via == null ? "" : naming.iri(via.role()),
                via == null ? "" : relation(via.kind()));
    }

    static String relation(LinkKind kind) {
        return kind.isExact()
                ? "the same role"
                : kind.predicate().map(Prefixes::shorten).orElse("");
    }

    /** {@code importance 4.12 (3.87 to 4.37, N 8), level 4.5}, as far as it is known. */
    private String figures(int requirement) {
        Rating measured = requirements.measured(requirement);
        StringJoiner figures = new StringJoiner(", ");
        if (measured.importance() != null) {
            StringJoiner precision = new StringJoiner(", ", " (", ")").setEmptyValue("");
            if (measured.lower() != null && measured.upper() != null) {
                precision.add(two(measured.lower()) + " to " + two(measured.upper()));
            }
            if (measured.respondents() != null) {
                precision.add("N " + measured.respondents());
            }
            figures.add("importance " + two(measured.importance()) + " of 5" + precision);
        }
        if (measured.level() != null) {
            figures.add("level " + two(measured.level()) + " of 7");
        }
        if (requirements.isInDemand(requirement)) {
            figures.add("in demand");
        }
        return figures.toString();
    }

    private static String two(Number number) {
        return Naming.rounded(number.doubleValue(), 2);
    }
}
