package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.graph.AcceptedLinks;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.LinkKind;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;

/**
 * What answers can rest on: how much is known of how many roles and skills, source by source.
 * Counted once, when it is first asked. Thread-safe.
 */
public final class GraphCoverage {
    private static final List<String> COLUMNS =
            List.of(
                    "roles",
                    "with requirements",
                    "with duties",
                    "linked roles",
                    "skills",
                    "linked skills",
                    "requirements",
                    "with scores",
                    "with levels",
                    "with evidence");

    private static final String ALL = "all";

    private static final class Counts {
        private final long[] numbers = new long[COLUMNS.size()];

        private void add(int column, boolean counts) {
            numbers[column] += counts ? 1 : 0;
        }
    }

    private final SkillGraph graph;
    private final Concepts concepts;
    private final Map<String, Counts> bySource =
            new TreeMap<>(
                    Comparator.<String, Boolean>comparing(ALL::equals)
                            .thenComparing(Comparator.naturalOrder()));

    public GraphCoverage(SkillGraph graph) {
        this.graph = graph;
        this.concepts = graph.concepts();
    }

    private synchronized void count() {
        if (!bySource.isEmpty()) {
            return;
        }
        countRoles();
        countSkills();
        countRequirements();
        Counts all = new Counts();
        for (Counts counts : bySource.values()) {
            for (int i = 0; i < all.numbers.length; i++) {
                all.numbers[i] += counts.numbers[i];
            }
        }
        bySource.put(ALL, all);
    }

    /** One row a source, by name, and one for all of them. */
    public Table table(Naming naming) {
        count();
        List<String> columns = new ArrayList<>(List.of("source"));
        columns.addAll(COLUMNS);
        columns.add("release");
        List<List<Cell>> rows = new ArrayList<>();
        bySource.forEach(
                (source, counts) -> {
                    List<Cell> row = new ArrayList<>(List.of(Cell.text(source)));
                    for (long number : counts.numbers) {
                        row.add(Cell.number(number));
                    }
                    row.add(Cell.text(release(source, naming)));
                    rows.add(row);
                });
        return Table.of(columns, rows);
    }

    /** The same for people: one column a source, so that it fits a terminal. */
    public Table byFact() {
        count();
        List<String> columns = new ArrayList<>(List.of("number of"));
        columns.addAll(bySource.keySet());
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(COLUMNS.get(i))));
            for (Counts counts : bySource.values()) {
                row.add(Cell.number(counts.numbers[i]));
            }
            rows.add(row);
        }
        return Table.of(columns, rows);
    }

    /** The releases that the sources are of. */
    public List<String> releases(Naming naming) {
        return bySource.keySet().stream()
                .map(source -> release(source, naming))
                .filter(release -> !release.isEmpty())
                .toList();
    }

    private static String release(String source, Naming naming) {
        String release = naming.release(source);
        return release.equals(source) ? "" : release;
    }

    private Counts of(String source) {
        return bySource.computeIfAbsent(source, name -> new Counts());
    }

    private void countRoles() {
        for (int role = 0; role < concepts.count(ConceptKind.ROLE); role++) {
            Counts counts = of(concepts.source(role));
            counts.add(0, true);
            counts.add(1, graph.requirements().byRole().size(role) > 0);
            counts.add(2, graph.duties().byRole().size(role) > 0);
            counts.add(3, isLinked(role, ConceptKind.ROLE));
        }
    }

    private void countSkills() {
        int first = concepts.first(ConceptKind.SKILL);
        for (int i = first; i < first + concepts.count(ConceptKind.SKILL); i++) {
            Counts counts = of(concepts.source(i));
            counts.add(4, true);
            counts.add(5, isLinked(i, ConceptKind.SKILL));
        }
    }

    /** Whether an accepted link leads to another of its kind. */
    private boolean isLinked(int concept, ConceptKind kind) {
        AcceptedLinks links = graph.links();
        for (int i = links.byConcept().from(concept); i < links.byConcept().to(concept); i++) {
            LinkKind link = links.kind(i);
            boolean match = link != LinkKind.PROFILE && link != LinkKind.PROFILED;
            if (match && concepts.kind(links.byConcept().at(i)) == kind) {
                return true;
            }
        }
        return false;
    }

    private void countRequirements() {
        Requirements requirements = graph.requirements();
        for (int i = 0; i < requirements.count(); i++) {
            Counts counts = of(requirements.source(i));
            counts.add(6, true);
            counts.add(7, requirements.isSurveyed(i));
            counts.add(8, !Double.isNaN(requirements.level(i)));
            counts.add(9, !graph.evidences().isEmpty(requirements.evidence(i)));
        }
    }
}
