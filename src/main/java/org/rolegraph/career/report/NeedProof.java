package org.rolegraph.career.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.graph.Evidences;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;

/** On what it rests that a role needs a skill. */
final class NeedProof {
    static final List<String> COLUMNS = List.of("source", "evidence", "reference", "locator");

    private final SkillGraph graph;
    private final Naming naming;

    NeedProof(SkillGraph graph, Naming naming) {
        this.graph = graph;
        this.naming = naming;
    }

    /** Through which other role it is needed, to follow its name; empty for the role itself. */
    String through(Need need) {
        return need.via() == null ? "" : " · through " + naming.of(need.via().role());
    }

    /** References with their places. */
    String text(Need need) {
        return pieces(need).stream()
                .map(
                        piece ->
                                naming.name(piece.reference())
                                        + (piece.locator().isEmpty() ? "" : ", " + piece.locator()))
                .collect(Collectors.joining("; "));
    }

    /** Adds the cells of {@link #COLUMNS}. */
    void add(Need need, List<Cell> row) {
        row.add(Cell.text(graph.requirements().source(need.requirement())));
        row.add(joined(need, piece -> Prefixes.shorten(piece.iri())));
        row.add(joined(need, piece -> naming.name(piece.reference())));
        row.add(joined(need, Evidences.Piece::locator));
    }

    private Cell joined(Need need, Function<Evidences.Piece, String> part) {
        return Cell.text(
                pieces(need).stream().map(part).distinct().collect(Collectors.joining("; ")));
    }

    private List<Evidences.Piece> pieces(Need need) {
        return graph.evidences().list(graph.requirements().evidence(need.requirement()));
    }
}
