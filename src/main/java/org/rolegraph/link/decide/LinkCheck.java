package org.rolegraph.link.decide;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Labels;

/**
 * Whether accepted links still hold against what is loaded. Of a knowledge base that is not loaded
 * nothing is demanded.
 */
public final class LinkCheck {
    private final String file;
    private final Labels labels;
    private final Withdrawn withdrawn;
    private final Problems problems;
    private final Map<String, Set<String>> preferred = new TreeMap<>();
    private final Set<String> namespaces = new HashSet<>();

    private LinkCheck(String file, Labels labels, Withdrawn withdrawn, Problems problems) {
        this.file = file;
        this.labels = labels;
        this.withdrawn = withdrawn;
        this.problems = problems;
    }

    /**
     * Checks the decisions of a file.
     *
     * @param file as problems name it
     * @param problems takes missing and withdrawn ends and cycles as errors, changed labels and
     *     several exact matches, which may be meant, as warnings
     */
    public static void check(
            String file,
            List<Decision> decisions,
            Labels labels,
            Withdrawn withdrawn,
            Problems problems) {
        LinkCheck check = new LinkCheck(file, labels, withdrawn, problems);
        List<Decision> accepted = decisions.stream().filter(d -> !d.rejected()).toList();
        check.gather(accepted);
        accepted.forEach(check::ends);
        List<Decision> links = accepted.stream().filter(d -> !d.isWithoutCounterpart()).toList();
        check.several(links);
        LinkCycles.check(file, links, problems);
        Contradictions.check(file, accepted, problems);
    }

    private void gather(List<Decision> accepted) {
        Set<String> wanted = new HashSet<>();
        for (Decision decision : accepted) {
            wanted.add(decision.subject().value());
            wanted.add(decision.object().value());
        }
        labels.forEach(
                (entity, way, label) -> {
                    namespaces.add(namespace(entity.iri()));
                    if (way == How.PREFERRED && wanted.contains(entity.iri())) {
                        preferred
                                .computeIfAbsent(entity.iri(), e -> new TreeSet<>())
                                .add(DecisionRow.oneLine(label.text()));
                    }
                });
    }

    private void ends(Decision decision) {
        end(decision, decision.subject(), "subject");
        end(decision, decision.object(), "object");
    }

    private void end(Decision decision, Iri end, String slot) {
        String iri = end.value();
        if (iri.equals(Terms.SSSOM_NO_TERM_FOUND)) {
            return;
        }
        if (withdrawn.has(iri)) {
            withdrawn(decision, iri);
            return;
        }
        if (labels.entity(iri).isEmpty()) {
            if (namespaces.contains(namespace(iri))) {
                String release = decision.cell(slot + "_source_version");
                problems.error(
                        Codes.MISSING_TARGET,
                        place(decision),
                        Prefixes.shorten(iri)
                                + " is in none of the loaded sources"
                                + (release.isEmpty()
                                        ? ""
                                        : "; it was decided by release " + release),
                        "load the release that has it, or link what has taken its place");
            }
            return;
        }
        String label = decision.cell(slot + "_label");
        Set<String> now = preferred.getOrDefault(iri, Set.of());
        if (!label.isEmpty() && !now.isEmpty() && !now.contains(label)) {
            problems.warning(
                    Codes.LABEL_CHANGED,
                    place(decision),
                    Prefixes.shorten(iri)
                            + " was called \""
                            + label
                            + "\"; now "
                            + String.join(", ", now),
                    "look whether the link still holds, and accept it again");
        }
    }

    private void withdrawn(Decision decision, String iri) {
        Set<String> successors = withdrawn.successors(iri);
        problems.error(
                Codes.WITHDRAWN_END,
                place(decision),
                called(iri)
                        + " is withdrawn by its source"
                        + (successors.isEmpty()
                                ? ""
                                : "; in its place there is "
                                        + successors.stream()
                                                .map(this::called)
                                                .collect(Collectors.joining(", "))),
                successors.isEmpty()
                        ? "look for another, and accept that one instead"
                        : "look whether the link holds for that, and accept it instead");
    }

    private String called(String iri) {
        return Prefixes.shorten(iri)
                + labels.preferredLabel(iri, List.of("en"))
                        .map(label -> " (" + label.text() + ")")
                        .orElse("");
    }

    private void several(List<Decision> accepted) {
        Map<String, Set<String>> matches = new TreeMap<>();
        for (Decision decision : accepted) {
            if (decision.predicate().value().equals(Terms.SKOS_EXACT_MATCH)) {
                several(matches, decision, decision.subject().value(), decision.object().value());
                several(matches, decision, decision.object().value(), decision.subject().value());
            }
        }
    }

    private void several(
            Map<String, Set<String>> matches, Decision decision, String one, String other) {
        String key = one + " " + namespace(other);
        Set<String> others = matches.computeIfAbsent(key, k -> new TreeSet<>());
        if (others.add(other) && others.size() > 1) {
            problems.warning(
                    Codes.SEVERAL_EXACT,
                    place(decision),
                    Prefixes.shorten(one)
                            + " matches "
                            + String.join(", ", others.stream().map(Prefixes::shorten).toList())
                            + " exactly",
                    "make all but one a close, broad or narrow match, if they differ");
        }
    }

    private Location place(Decision decision) {
        return Location.of(file, decision.line());
    }

    /** Up to the last slash or hash. */
    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
