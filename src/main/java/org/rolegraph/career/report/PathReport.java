package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.draw.Svg;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.need.Shortage;
import org.rolegraph.career.path.CareerPath;
import org.rolegraph.career.path.Ways;

/** {@link CareerPath}s as a page, a table, an HTML file and a drawing. */
public final class PathReport {
    /** Paths that fit side by side. */
    private static final int DRAWN = 6;

    /** New skills of a hop that a drawing names, unless all are asked for. */
    private static final int NAMED = 6;

    private final SkillGraph graph;
    private final Naming naming;
    private final NeedProof proof;
    private final HopText hops;
    private final boolean evidence;

    /**
     * A way to tell of paths.
     *
     * @param evidence whether each new skill is told, with what it rests on
     */
    public PathReport(SkillGraph graph, Naming naming, boolean evidence) {
        this.graph = graph;
        this.naming = naming;
        this.proof = new NeedProof(graph, naming);
        this.hops = new HopText(graph, naming);
        this.evidence = evidence;
    }

    /** What the answer rests on, in a line. */
    public String coverage(Ways ways) {
        Map<Integer, Need> all = new LinkedHashMap<>();
        for (CareerPath path : ways.paths()) {
            for (int role : path.roles()) {
                for (Need need : hops.needs(role).values()) {
                    if (need.importance().isAsked()) {
                        all.put(need.requirement(), need);
                    }
                }
            }
        }
        return Coverage.of(graph, all.values(), naming).line();
    }

    /**
     * As a page.
     *
     * @param all whether all new skills are named
     */
    public String page(Ways ways, int width, boolean all) {
        return new PathPage(this, naming, width, all).of(ways);
    }

    /** In words, for a page. */
    public ToldWays told(Ways ways) {
        return ToldWays.of(hops, naming, ways, notes(ways), coverage(ways));
    }

    /** The drawing of the first paths, without what stands below it elsewhere. */
    public Svg picture(Ways ways) {
        return drawing(ways, 0).draw(List.of());
    }

    HopText hops() {
        return hops;
    }

    boolean hasEvidence() {
        return evidence;
    }

    /** What must be known to read the answer, a sentence each. */
    public List<String> notes(Ways ways) {
        return new PathNotes(graph, naming).of(ways, hops.needs(end(ways)).values());
    }

    private static int end(Ways ways) {
        List<Integer> roles = ways.paths().get(0).roles();
        return roles.get(roles.size() - 1);
    }

    /** As a table: a row each hop, and with evidence a row each new skill of it. */
    public Table table(Ways ways, EntityCells cells) {
        List<String> columns = new ArrayList<>(List.of("path", "hop"));
        cells.columns("from", columns);
        cells.columns("to", columns);
        columns.addAll(List.of("cost", "size", "shortage", "jobZonesUp", "newSkills"));
        if (evidence) {
            cells.columns("skill", columns);
            cells.columns("through", columns);
            columns.addAll(NeedProof.COLUMNS);
        }
        List<List<Cell>> rows = new ArrayList<>();
        List<CareerPath> paths = ways.paths();
        for (int i = 0; i < paths.size(); i++) {
            for (int k = 0; k < paths.get(i).hops().size(); k++) {
                CareerPath.Hop hop = paths.get(i).hops().get(k);
                List<Cell> row = new ArrayList<>();
                row.add(Cell.number(i + 1L));
                row.add(Cell.number(k + 1L));
                cells.add(hop.from(), row);
                cells.add(hop.to(), row);
                row.add(Cell.number(hop.cost() / 1e6, 3));
                row.add(Cell.text(hop.stride().words()));
                row.add(Cell.number(hop.shortage() / 1e6, 3));
                row.add(Cell.number(hop.preparation() / (double) Shortage.ZONE, 2));
                row.add(Cell.number(hop.newSkills()));
                List<Need> added = evidence ? hops.newSkills(hop) : List.of();
                added.forEach(need -> rows.add(proved(row, need, cells)));
                if (added.isEmpty()) {
                    while (row.size() < columns.size()) {
                        row.add(Cell.EMPTY);
                    }
                    rows.add(row);
                }
            }
        }
        return cells.whole(columns, rows);
    }

    private List<Cell> proved(List<Cell> hop, Need need, EntityCells cells) {
        List<Cell> row = new ArrayList<>(hop);
        cells.add(need.skill(), row);
        cells.add(need.via() == null ? SkillGraph.NONE : need.via().role(), row);
        proof.add(need, row);
        return row;
    }

    /** As an HTML file. */
    public String html(Ways ways) {
        return new PathHtml(this, naming).of(ways, evidence);
    }

    /**
     * As a drawing of the first paths.
     *
     * @param all whether all new skills are named
     */
    public Svg svg(Ways ways, boolean all) {
        List<String> notes = new ArrayList<>(notes(ways));
        notes.add(coverage(ways));
        return drawing(ways, all ? Integer.MAX_VALUE : NAMED).draw(notes);
    }

    private PathDrawing drawing(Ways ways, int named) {
        List<CareerPath> paths = ways.paths();
        List<CareerPath> drawn = paths.subList(0, Math.min(DRAWN, paths.size()));
        return new PathDrawing(hops, naming, named, drawn);
    }
}
