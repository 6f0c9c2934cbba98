package org.rolegraph.load.source.esco;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Terms;

/** Reads which concept is broader than which, and the codes of the skill groups. */
final class Hierarchy {
    private static final int LEVELS = 4;

    private final ConceptIndex concepts;
    private final Problems problems;
    private final EscoFacts out;
    private final Map<Concept, Set<Concept>> broader = new HashMap<>();

    Hierarchy(ConceptIndex concepts, Problems problems, EscoFacts out) {
        this.concepts = concepts;
        this.problems = problems;
        this.out = out;
    }

    /** A row of one of the two tables of broader relations. */
    void row(TableRow row) {
        String narrow = row.cell("conceptUri").strip();
        String broad = row.cell("broaderUri").strip();
        Concept concept = concepts.get(narrow);
        Concept parent = concepts.get(broad);
        if (concept == null || parent == null) {
            missing(row, concept == null ? narrow : broad);
        } else if (concept.equals(parent)) {
            problems.warning(
                    Codes.SELF_RELATION,
                    row.where(),
                    narrow + " is broader than itself; the row is left out",
                    "");
        } else {
            add(concept, parent, row);
        }
    }

    /** A row of the table of levels, each with IRI and code: the last is the row's own. */
    void levels(TableRow row) {
        List<Concept> path = new ArrayList<>(LEVELS);
        String code = "";
        for (int level = 0; level < LEVELS; level++) {
            String uri = row.cell("Level " + level + " URI").strip();
            if (!uri.isEmpty()) {
                Concept concept = concepts.get(uri);
                if (concept == null) {
                    missing(row, uri);
                    return;
                }
                path.add(concept);
                code = row.cell("Level " + level + " code").strip();
            }
        }
        for (int i = 1; i < path.size(); i++) {
            add(path.get(i), path.get(i - 1), row);
        }
        Concept own = path.isEmpty() ? null : path.get(path.size() - 1);
        if (own != null && !code.isEmpty() && concepts.code(own.iri())) {
            out.literal(own.iri(), Terms.SKOS_NOTATION, Literal.of(code), row.where());
        }
    }

    /** Whether one of the two is above the other, by however many steps. */
    boolean joins(Concept one, Concept other) {
        return isAbove(one, other) || isAbove(other, one);
    }

    private boolean isAbove(Concept high, Concept low) {
        Set<Concept> seen = new HashSet<>();
        Deque<Concept> next = new ArrayDeque<>(List.of(low));
        while (!next.isEmpty()) {
            for (Concept parent : broader.getOrDefault(next.pop(), Set.of())) {
                if (parent.equals(high)) {
                    return true;
                }
                if (seen.add(parent)) {
                    next.push(parent);
                }
            }
        }
        return false;
    }

    private void add(Concept concept, Concept parent, TableRow row) {
        if (broader.computeIfAbsent(concept, c -> new HashSet<>(4)).add(parent)) {
            out.link(concept.iri(), Terms.SKOS_BROADER, parent.iri(), row.where());
        }
    }

    private void missing(TableRow row, String uri) {
        problems.warning(
                Codes.MISSING_TARGET,
                row.where(),
                "\"" + uri + "\" is not defined; the row is left out",
                "nothing, if the publisher's own file is so");
    }
}
