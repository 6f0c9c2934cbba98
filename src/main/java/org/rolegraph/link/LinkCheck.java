package org.rolegraph.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.model.Iri;
import org.rolegraph.names.How;
import org.rolegraph.names.Labels;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;
import org.rolegraph.vocab.Prefixes;
import org.rolegraph.vocab.Terms;

/**
 * Whether accepted links still hold against what is loaded. Of a knowledge base that is not loaded
 * nothing is demanded.
 */
public final class LinkCheck {
    private final String file;
    private final Labels labels;
    private final Problems problems;
    private final Map<String, Set<String>> preferred = new TreeMap<>();
    private final Set<String> namespaces = new HashSet<>();

    private LinkCheck(String file, Labels labels, Problems problems) {
        this.file = file;
        this.labels = labels;
        this.problems = problems;
    }

    /**
     * Checks the decisions of a file.
     *
     * @param file as problems name it
     * @param problems takes missing ends and cycles as errors, changed labels and several exact
     *     matches, which may be meant, as warnings
     */
    public static void check(
            String file, List<Decision> decisions, Labels labels, Problems problems) {
        LinkCheck check = new LinkCheck(file, labels, problems);
        List<Decision> accepted = decisions.stream().filter(d -> !d.rejected()).toList();
        check.gather(accepted);
        accepted.forEach(check::ends);
        check.several(accepted);
        check.cycles(accepted);
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
                                .add(label.text());
                    }
                });
    }

    private void ends(Decision decision) {
        end(decision, decision.subject(), decision.cell("subject_label"));
        end(decision, decision.object(), decision.cell("object_label"));
    }

    private void end(Decision decision, Iri end, String label) {
        String iri = end.value();
        if (labels.entity(iri).isEmpty()) {
            if (namespaces.contains(namespace(iri))) {
                problems.error(
                        Codes.MISSING_TARGET,
                        place(decision),
                        Prefixes.shorten(iri) + " is in none of the loaded sources",
                        "load the release that has it, or link what has taken its place");
            }
            return;
        }
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

    /** Peels off what nothing leads to or from; what is left lies on cycles or between them. */
    private void cycles(List<Decision> accepted) {
        Map<Decision, List<String>> edges = new LinkedHashMap<>();
        for (Decision decision : accepted) {
            String predicate = decision.predicate().value();
            String subject = decision.subject().value();
            String object = decision.object().value();
            if (predicate.equals(Terms.SKOS_BROAD_MATCH)) {
                edges.put(decision, List.of(subject, object));
            } else if (predicate.equals(Terms.SKOS_NARROW_MATCH)) {
                edges.put(decision, List.of(object, subject));
            }
        }
        int before;
        do {
            before = edges.size();
            Set<String> from = new HashSet<>();
            Set<String> to = new HashSet<>();
            edges.values().forEach(edge -> from.add(edge.get(0)));
            edges.values().forEach(edge -> to.add(edge.get(1)));
            edges.values()
                    .removeIf(edge -> !to.contains(edge.get(0)) || !from.contains(edge.get(1)));
        } while (edges.size() < before);
        edges.forEach(
                (decision, edge) ->
                        problems.error(
                                Codes.LINK_CYCLE,
                                place(decision),
                                Prefixes.shorten(edge.get(1))
                                        + " is broader than "
                                        + Prefixes.shorten(edge.get(0))
                                        + ", and other links say the reverse",
                                "reject or turn one of them"));
    }

    private Location place(Decision decision) {
        return Location.of(file, decision.line());
    }

    /** Up to the last slash or hash. */
    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
