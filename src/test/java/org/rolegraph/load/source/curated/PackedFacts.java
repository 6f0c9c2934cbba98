package org.rolegraph.load.source.curated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;

/** Curated facts, read without a problem. */
final class PackedFacts {
    private PackedFacts() {}

    static List<Fact> of(CuratedSource source) throws IOException {
        Problems problems = new Problems();
        List<Fact> facts = new ArrayList<>();
        source.read(
                (graph, fact, where) -> {
                    boolean linking = where.file().endsWith(".sssom.tsv");
                    assertEquals(linking ? Graphs.LINKS : Graphs.CURATED, graph);
                    assertTrue(where.line() > 0 && where.column() > 0, where.toString());
                    facts.add(fact);
                },
                problems);
        assertEquals(List.of(), problems.list());
        return facts;
    }

    /** The facts of one class, in their order. */
    static <F extends Fact> List<F> of(CuratedSource source, Class<F> type) throws IOException {
        return of(source).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What a statement rests on; nothing for other facts. */
    static List<Evidence> evidence(Fact fact) {
        if (fact instanceof Claim claim) {
            return claim.evidence();
        }
        return fact instanceof Requirement requirement ? requirement.evidence() : List.of();
    }

    /** The id of an entity: the last part of its IRI. */
    static String id(Iri iri) {
        return iri.value().replaceFirst(".*[/#]", "");
    }
}
