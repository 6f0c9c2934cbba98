package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolegraph.base.draw.TextPage;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;

/** A {@link Matrix} as a page and a table. */
public final class MatrixReport {
    /** Columns of a page that show a role each. */
    private static final int SHOWN_ROLES = 26;

    /** Skills that a finding names. */
    private static final int NAMED = 10;

    private final SkillGraph graph;
    private final Naming naming;
    private final NeedProof proof;
    private final boolean evidence;

    /**
     * A way to tell of matrices.
     *
     * @param evidence whether tables have a row each requirement, with what it rests on
     */
    public MatrixReport(SkillGraph graph, Naming naming, boolean evidence) {
        this.graph = graph;
        this.naming = naming;
        this.proof = new NeedProof(graph, naming);
        this.evidence = evidence;
    }

    /** What the answer rests on, in a line. */
    public String coverage(Matrix matrix) {
        Map<Integer, Need> needs = new LinkedHashMap<>();
        for (Matrix.Line line : matrix.lines()) {
            for (Need need : line.needs()) {
                if (need != null) {
                    needs.put(need.requirement(), need);
                }
            }
        }
        return Coverage.of(graph, needs.values(), naming).line();
    }

    /** What the team has, and what hangs on one person, a sentence each; nothing without a team. */
    List<String> findings(Matrix matrix) {
        if (matrix.team().isEmpty()) {
            return List.of();
        }
        List<Matrix.Line> essential = matrix.essential();
        List<Matrix.Line> open =
                essential.stream().filter(line -> line.holders().isEmpty()).toList();
        List<String> findings = new ArrayList<>();
        findings.add(
                String.format(
                        Locale.ROOT,
                        "The team of %d has %d of %d essential skills.",
                        matrix.team().size(),
                        essential.size() - open.size(),
                        essential.size()));
        matrix.onlyOnes()
                .forEach(
                        (person, lines) ->
                                findings.add("Only " + person + " has " + names(lines) + "."));
        if (!open.isEmpty()) {
            findings.add("Nobody has " + names(open) + ".");
        }
        return findings;
    }

    private String names(List<Matrix.Line> lines) {
        int named = Math.min(NAMED, lines.size());
        String names =
                String.join(
                        ", ",
                        lines.subList(0, named).stream()
                                .map(line -> naming.of(line.skill()))
                                .toList());
        return names + (named < lines.size() ? " and " + (lines.size() - named) + " more" : "");
    }

    /**
     * As a page.
     *
     * @param most skills that are shown at most
     */
    public String page(Matrix matrix, int width, int most) {
        TextPage page = new TextPage(width);
        int roles = Math.min(SHOWN_ROLES, matrix.roles().size());
        for (int i = 0; i < roles; i++) {
            page.hanging((char) ('A' + i) + "  ", naming.full(matrix.roles().get(i)), 3);
        }
        if (matrix.roles().size() > roles) {
            page.line((matrix.roles().size() - roles) + " more roles are in csv, html and svg");
        }
        page.line(legend(MatrixReport::mark));
        page.blank();
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < roles; i++) {
            head.append((char) ('A' + i)).append(' ');
        }
        page.line(head.toString());
        int shown = Math.min(most, matrix.lines().size());
        for (Matrix.Line line : matrix.lines().subList(0, shown)) {
            StringBuilder marks = new StringBuilder();
            for (Need need : line.needs().subList(0, roles)) {
                marks.append(mark(need)).append(' ');
            }
            String held =
                    matrix.team().isEmpty()
                            ? ""
                            : "  " + String.format(Locale.ROOT, "%3d", line.holders().size());
            page.hanging(
                    marks + held + "  ",
                    naming.of(line.skill()),
                    marks.length() + held.length() + 2);
        }
        if (shown < matrix.lines().size()) {
            page.line("… and " + (matrix.lines().size() - shown) + " more; --all shows them");
        }
        List<String> findings = findings(matrix);
        if (!findings.isEmpty()) {
            page.blank();
            page.line("The number is that of people of the team who have the skill.");
            findings.forEach(page::line);
        }
        page.blank().line(coverage(matrix));
        return page.toString();
    }

    private static char mark(Need need) {
        return need == null ? ' ' : mark(need.importance());
    }

    private static char mark(Importance importance) {
        return switch (importance) {
            case ESSENTIAL -> 'E';
            case OPTIONAL -> 'o';
            default -> '·';
        };
    }

    /** What the marks of the importances stand for that a matrix shows. */
    static String legend(Function<Importance, Object> mark) {
        return Stream.of(Importance.values())
                .filter(Importance::isAsked)
                .map(importance -> mark.apply(importance) + " " + importance.word())
                .collect(Collectors.joining(", "));
    }

    /** As a table: a column each role; or with evidence, a row each requirement. */
    public Table table(Matrix matrix, EntityCells cells) {
        return evidence ? proofs(matrix, cells) : wide(matrix, cells);
    }

    private Table wide(Matrix matrix, EntityCells cells) {
        List<String> columns = new ArrayList<>();
        cells.columns("skill", columns);
        columns.addAll(heads(matrix));
        if (!matrix.team().isEmpty()) {
            columns.addAll(List.of("holders", "heldBy", "belowLevel"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Matrix.Line line : matrix.lines()) {
            List<Cell> row = new ArrayList<>();
            cells.add(line.skill(), row);
            for (Need need : line.needs()) {
                row.add(need == null ? Cell.EMPTY : Cell.text(need.importance().term()));
            }
            if (!matrix.team().isEmpty()) {
                row.add(Cell.number(line.holders().size()));
                row.add(Cell.text(String.join("; ", line.holders())));
                row.add(Cell.text(String.join("; ", line.learners())));
            }
            rows.add(row);
        }
        return cells.whole(columns, rows);
    }

    /** The names of the roles, with their ids where two have the same. */
    private List<String> heads(Matrix matrix) {
        List<String> names = matrix.roles().stream().map(naming::of).toList();
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean alone = names.stream().filter(name::equals).count() == 1;
            String id = Prefixes.shorten(graph.concepts().iri(matrix.roles().get(i)));
            heads.add(alone ? name : name + " (" + id + ")");
        }
        return heads;
    }

    private Table proofs(Matrix matrix, EntityCells cells) {
        List<String> columns = new ArrayList<>();
        cells.columns("role", columns);
        cells.columns("skill", columns);
        columns.add("importance");
        cells.columns("through", columns);
        columns.addAll(NeedProof.COLUMNS);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.roles().size(); i++) {
            for (Matrix.Line line : matrix.lines()) {
                Need need = line.needs().get(i);
                if (need != null) {
                    List<Cell> row = new ArrayList<>();
                    cells.add(matrix.roles().get(i), row);
                    cells.add(need.skill(), row);
                    row.add(Cell.text(need.importance().term()));
                    cells.add(need.via() == null ? SkillGraph.NONE : need.via().role(), row);
                    proof.add(need, row);
                    rows.add(row);
                }
            }
        }
        return cells.whole(columns, rows);
    }

    /** The one letter of an importance. */
    static String letter(Importance importance) {
        return switch (importance) {
            case ESSENTIAL -> "e";
            case OPTIONAL -> "o";
            default -> "h";
        };
    }
}
