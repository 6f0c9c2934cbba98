package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.gap.NearestSkill;
import org.rolegraph.career.graph.Evidences;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;

/** A {@link Gap} as a table, one row a skill. */
public final class GapTable {
    private static final List<String> MEASURES =
            List.of(
                    "score",
                    "lower",
                    "upper",
                    "respondents",
                    "level",
                    "heldScore",
                    "heldLevel",
                    "scoreGap",
                    "levelGap");

    private final SkillGraph graph;
    private final Requirements requirements;
    private final Naming naming;
    private final boolean evidence;

    /**
     * A way to tell of gaps.
     *
     * @param evidence whether each row says on what it rests
     */
    public GapTable(SkillGraph graph, Naming naming, boolean evidence) {
        this.graph = graph;
        this.requirements = graph.requirements();
        this.naming = naming;
        this.evidence = evidence;
    }

    /** The table. */
    public Table of(Gap gap, EntityCells cells) {
        List<String> columns = new ArrayList<>();
        columns.add("status");
        cells.columns("skill", columns);
        columns.addAll(List.of("importance", "demand", "weight", "effort", "band", "elsewhere"));
        columns.addAll(MEASURES);
        cells.columns("nearest", columns);
        columns.addAll(List.of("by", "closeness"));
        cells.columns("through", columns);
        columns.addAll(List.of("link", "source"));
        if (evidence) {
            columns.addAll(List.of("evidence", "reference", "locator"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        gap.lines().forEach(line -> rows.add(row(line, cells)));
        return cells.table(columns, rows);
    }

    private List<Cell> row(Gap.Line line, EntityCells cells) {
        Need need = line.need();
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(line.status().word()));
        cells.add(need.skill(), row);
        row.add(Cell.text(need.importance().term()));
        row.add(Cell.text(List.of("", "hot", "in demand").get(line.demand())));
        row.add(Cell.number(line.weight(), 3));
        row.add(Cell.number(line.effort(), 3));
        row.add(Cell.text(line.band().word()));
        row.add(line.elsewhere() ? Cell.text("yes") : Cell.EMPTY);
        measures(line, row);
        NearestSkill nearest = line.nearest();
        cells.add(nearest == null ? SkillGraph.NONE : nearest.skill(), row);
        row.add(nearest == null ? Cell.EMPTY : Cell.text(nearest.way().words()));
        row.add(nearest == null ? Cell.EMPTY : Cell.number(nearest.closeness(), 3));
        Kin.Relative via = need.via();
        cells.add(via == null ? SkillGraph.NONE : via.role(), row);
        row.add(
                via == null
                        ? Cell.EMPTY
                        : Cell.text(via.kind().predicate().map(Prefixes::shorten).orElse("")));
        row.add(Cell.text(requirements.source(need.requirement())));
        if (evidence) {
            List<Evidences.Piece> pieces =
                    graph.evidences().list(requirements.evidence(need.requirement()));
            row.add(joined(pieces.stream().map(piece -> Prefixes.shorten(piece.iri())).toList()));
            row.add(
                    joined(
                            pieces.stream()
                                    .map(p -> naming.name(p.reference()))
                                    .distinct()
                                    .toList()));
            row.add(joined(pieces.stream().map(Evidences.Piece::locator).distinct().toList()));
        }
        return row;
    }

    private static Cell joined(List<String> texts) {
        return Cell.text(String.join("; ", texts));
    }

    private void measures(Gap.Line line, List<Cell> row) {
        Rating measured = requirements.measured(line.need().requirement());
        int held = line.holding() == null ? SkillGraph.NONE : line.holding().requirement();
        double heldLevel = line.holding() == null ? Double.NaN : line.holding().level();
        double level = requirements.level(line.need().requirement());
        double score = requirements.score(line.need().requirement());
        double heldScore = requirements.score(held);
        row.add(Cell.decimal(measured.importance()));
        row.add(Cell.decimal(measured.lower()));
        row.add(Cell.decimal(measured.upper()));
        row.add(measured.respondents() == null ? Cell.EMPTY : Cell.number(measured.respondents()));
        row.add(Cell.decimal(measured.level()));
        row.add(Cell.number(heldScore, 2));
        row.add(Cell.number(heldLevel, 2));
        row.add(Cell.number(score - heldScore, 2));
        row.add(Cell.number(level - heldLevel, 2));
    }
}
