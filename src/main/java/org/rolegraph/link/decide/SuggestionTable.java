package org.rolegraph.link.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Entry;

/** Proposals as a table: who is who, how sure that is, by which features, why. */
final class SuggestionTable {
    private static final List<String> FEATURES =
            List.of("title", "names", "description", "broader");

    private static final List<String> ENTITIES = List.of("subject", "object");

    /** Equal scores in the order of the subjects, then of the objects. */
    private static final Comparator<Line> BEST =
            Comparator.comparing((Line line) -> !line.candidate().isChain())
                    .thenComparing(line -> -line.candidate().score())
                    .thenComparing(line -> line.subject().id())
                    .thenComparing(line -> line.candidate().concept());

    private record Line(Entry subject, Candidate candidate) {}

    private SuggestionTable() {}

    static Table of(Suggestions suggestions, boolean narrow) {
        List<String> features = new ArrayList<>(FEATURES);
        features.removeIf(
                name ->
                        narrow
                                && suggestions.found().values().stream()
                                        .flatMap(List::stream)
                                        .noneMatch(
                                                c -> c.agreement().features().containsKey(name)));
        List<String> columns =
                new ArrayList<>(
                        List.of("subject", "predicate", "object", "confidence", "score", "margin"));
        columns.addAll(features);
        columns.add("reason");
        List<Line> lines = new ArrayList<>();
        suggestions
                .found()
                .forEach(
                        (subject, candidates) ->
                                candidates.forEach(each -> lines.add(new Line(subject, each))));
        lines.sort(BEST);
        return Table.of(
                columns,
                ENTITIES,
                lines.stream().map(line -> row(line, suggestions, features)).toList());
    }

    private static List<Cell> row(Line line, Suggestions suggestions, List<String> features) {
        Candidate candidate = line.candidate();
        String label = suggestions.target().pool().title(candidate.concept());
        List<Cell> row =
                new ArrayList<>(
                        List.of(
                                Cell.entity(line.subject().id(), line.subject().title()),
                                Cell.entity(suggestions.property(line.subject(), candidate), ""),
                                Cell.entity(candidate.concept(), label),
                                number(candidate.confidence(), 2),
                                number(candidate.score(), 3),
                                number(candidate.margin(), 3)));
        Map<String, Double> values = candidate.agreement().features();
        features.forEach(name -> row.add(number(values.getOrDefault(name, Double.NaN), 2)));
        row.add(Cell.string(Suggestions.reason(line.subject(), candidate)));
        return row;
    }

    /** The rows of a service, which says neither how it compares nor how sure it is. */
    static Table ofService(List<Decision> rows) {
        List<List<Cell>> cells = new ArrayList<>();
        for (Decision row : rows) {
            cells.add(
                    List.of(
                            Cell.entity(row.subject().value(), row.cell(Slots.SUBJECT_LABEL)),
                            Cell.entity(row.object().value(), row.cell(Slots.OBJECT_LABEL)),
                            Cell.decimal(row.cell(Slots.SIMILARITY)),
                            Cell.string(row.cell(Slots.COMMENT))));
        }
        return Table.of(List.of("subject", "object", "similarity", "reason"), ENTITIES, cells);
    }

    private static Cell number(double value, int digits) {
        return Double.isNaN(value)
                ? Cell.EMPTY
                : Cell.decimal(String.format(Locale.ROOT, "%." + digits + "f", value));
    }
}
