package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rolegraph.base.draw.Page;
import org.rolegraph.base.draw.Svg;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.Shortage;
import org.rolegraph.career.path.CareerPath;
import org.rolegraph.career.path.Hops;

/** {@link CareerPath}s as a page, a table, an HTML file and a drawing. */
public final class PathReport {
    /** New skills of a hop that a page names, unless all are asked for. */
    private static final int NAMED = 6;

    /** Paths that fit side by side. */
    private static final int DRAWN = 6;

    static final String FORMULA =
            "A hop costs 1 + s + s² / 20 + 10 z: s is what must be learned, in rare essential"
                    + " skills, z how many job zones the role is higher.";

    private final SkillGraph graph;
    private final Naming naming;
    private final NeedProof proof;
    private final Map<Integer, Map<Integer, Need>> needs = new LinkedHashMap<>();
    private final Needs source;
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
        this.source = new Needs(graph);
        this.evidence = evidence;
    }

    /** A number of millionths as it is told. */
    static String amount(long millionths) {
        return Naming.rounded(millionths / 1e6, 1);
    }

    /** How much higher the role of a hop is than the one before. */
    static String zones(CareerPath.Hop hop) {
        return Naming.rounded(hop.preparation() / (double) Shortage.ZONE, 1) + " job zones up";
    }

    private Map<Integer, Need> needs(int role) {
        return needs.computeIfAbsent(role, source::all);
    }

    /** The essential skills of a hop that the role before does not ask for, by name. */
    List<Need> newSkills(CareerPath.Hop hop) {
        Map<Integer, Need> held = needs(hop.from());
        List<Need> added = new ArrayList<>();
        for (Need need : needs(hop.to()).values()) {
            Need before = held.get(need.one());
            boolean asked = before != null && before.importance().isAsked();
            if (need.importance() == Importance.ESSENTIAL && !asked) {
                added.add(need);
            }
        }
        added.sort(
                Comparator.comparing((Need need) -> naming.of(need.skill()))
                        .thenComparing(Need::skill));
        return added;
    }

    /** What speaks against trusting costs, as a sentence, or empty. */
    String caution(List<CareerPath> paths) {
        List<Integer> roles = paths.get(0).roles();
        int to = roles.get(roles.size() - 1);
        long known =
                needs(to).values().stream()
                        .filter(need -> need.importance() == Importance.ESSENTIAL)
                        .count();
        return known >= Hops.LEAST_KNOWN
                ? ""
                : (known == 0 ? "No" : "Only " + known)
                        + (known > 1 ? " essential skills are" : " essential skill is")
                        + " known of "
                        + naming.of(to)
                        + ", so the way there looks easier than it is.";
    }

    /** What the answer rests on, in a line. */
    public String coverage(List<CareerPath> paths) {
        Map<Integer, Need> all = new LinkedHashMap<>();
        for (CareerPath path : paths) {
            for (int role : path.roles()) {
                for (Need need : needs(role).values()) {
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
    public String page(List<CareerPath> paths, int width, boolean all) {
        Page page = new Page(width);
        List<Integer> ends = paths.get(0).roles();
        page.hanging("from ", naming.full(ends.get(0)), 5);
        page.hanging("to   ", naming.full(ends.get(ends.size() - 1)), 5);
        long most =
                paths.stream()
                        .flatMap(path -> path.hops().stream())
                        .mapToLong(CareerPath.Hop::cost)
                        .max()
                        .orElse(1);
        for (int i = 0; i < paths.size(); i++) {
            CareerPath path = paths.get(i);
            int hops = path.hops().size();
            page.blank();
            page.line(
                    "Path "
                            + (i + 1)
                            + ": cost "
                            + amount(path.cost())
                            + (hops == 1 ? " in 1 hop" : " in " + hops + " hops"));
            path.hops().forEach(hop -> hop(hop, most, page, all));
        }
        page.blank();
        if (!caution(paths).isEmpty()) {
            page.line(caution(paths));
        }
        page.line(FORMULA);
        page.line(coverage(paths));
        return page.toString();
    }

    private void hop(CareerPath.Hop hop, long most, Page page, boolean all) {
        page.hanging(
                "  "
                        + Page.bar((double) hop.cost() / most, 10)
                        + String.format(Locale.ROOT, " %6s  ", amount(hop.cost())),
                "→ " + naming.of(hop.to()),
                23);
        List<Need> added = newSkills(hop);
        List<String> parts = new ArrayList<>();
        parts.add("learn " + amount(hop.shortage()));
        if (hop.preparation() > 0) {
            parts.add(zones(hop));
        }
        int named = all || evidence ? added.size() : Math.min(NAMED, added.size());
        String names =
                String.join(
                        ", ",
                        added.subList(0, named).stream().map(n -> naming.of(n.skill())).toList());
        parts.add(
                added.size()
                        + (added.size() == 1 ? " new essential skill" : " new essential skills")
                        + (added.isEmpty() || evidence ? "" : ": " + names)
                        + (added.size() > named
                                ? ", … and " + (added.size() - named) + " more"
                                : ""));
        String indent = " ".repeat(23);
        page.hanging(indent, String.join(" · ", parts), 23);
        if (evidence) {
            Map<String, List<String>> skills = new LinkedHashMap<>();
            for (Need need : added) {
                String rests = proof.text(need) + proof.through(need);
                skills.computeIfAbsent(rests, text -> new ArrayList<>())
                        .add(naming.of(need.skill()));
            }
            skills.forEach(
                    (rests, of) ->
                            page.hanging(indent + "· ", String.join(", ", of) + ": " + rests, 25));
        }
    }

    /** As a table: a row each hop, and with evidence a row each new skill of it. */
    public Table table(List<CareerPath> paths, EntityCells cells) {
        List<String> columns = new ArrayList<>(List.of("path", "hop"));
        cells.columns("from", columns);
        cells.columns("to", columns);
        columns.addAll(List.of("cost", "shortage", "jobZonesUp", "newSkills"));
        if (evidence) {
            cells.columns("skill", columns);
            cells.columns("through", columns);
            columns.addAll(NeedProof.COLUMNS);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            for (int k = 0; k < paths.get(i).hops().size(); k++) {
                CareerPath.Hop hop = paths.get(i).hops().get(k);
                List<Cell> row = new ArrayList<>();
                row.add(Cell.number(i + 1L));
                row.add(Cell.number(k + 1L));
                cells.add(hop.from(), row);
                cells.add(hop.to(), row);
                row.add(Cell.number(hop.cost() / 1e6, 3));
                row.add(Cell.number(hop.shortage() / 1e6, 3));
                row.add(Cell.number(hop.preparation() / (double) Shortage.ZONE, 2));
                row.add(Cell.number(hop.newSkills()));
                List<Need> added = evidence ? newSkills(hop) : List.of();
                added.forEach(need -> rows.add(proved(row, need, cells)));
                if (added.isEmpty()) {
                    while (row.size() < columns.size()) {
                        row.add(Cell.EMPTY);
                    }
                    rows.add(row);
                }
            }
        }
        return Table.of(columns, rows);
    }

    private List<Cell> proved(List<Cell> hop, Need need, EntityCells cells) {
        List<Cell> row = new ArrayList<>(hop);
        cells.add(need.skill(), row);
        cells.add(need.via() == null ? SkillGraph.NONE : need.via().role(), row);
        proof.add(need, row);
        return row;
    }

    /** As an HTML file. */
    public String html(List<CareerPath> paths) {
        return new PathHtml(this, graph, naming).of(paths, evidence);
    }

    /**
     * As a drawing of the first paths.
     *
     * @param all whether all new skills are named
     */
    public Svg svg(List<CareerPath> paths, boolean all) {
        List<String> notes = List.of(caution(paths), FORMULA, coverage(paths));
        return drawing(paths, all ? Integer.MAX_VALUE : NAMED).draw(notes);
    }

    PathDrawing drawing(List<CareerPath> paths, int named) {
        List<CareerPath> drawn = paths.subList(0, Math.min(DRAWN, paths.size()));
        return new PathDrawing(this, naming, named, drawn);
    }
}
