package org.rolegraph.load.source.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rolegraph.base.columns.MappedColumn;
import org.rolegraph.base.columns.MappedColumn.Names;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.NameReport;

/**
 * Whom the names of a table name: a row of the table itself, else what the graph knows by the name,
 * else something new. What cannot be decided is a problem once, at the first place.
 */
final class Entries {
    private record Question(NamedKind kind, String text, String language, Names names) {}

    /**
     * Whom a name names.
     *
     * @param doubt why somebody should look whether that is meant, or empty
     */
    private record Answer(Optional<TableEntry> entry, String doubt) {
        static Answer of(TableEntry entry) {
            return new Answer(Optional.of(entry), "");
        }

        static Answer nobody() {
            return new Answer(Optional.empty(), "");
        }
    }

    /** A name in a cell, and whom it names. */
    private record Cell(
            Location where, MappedColumn column, NamedKind kind, String text, Answer answer) {}

    private final OwnIds ids;
    private final Known known;
    private final Problems problems;
    private final Map<Iri, TableEntry> entries = new LinkedHashMap<>();
    private final Map<List<Object>, List<TableEntry>> subjects = new HashMap<>();
    private final Map<Question, Answer> answers = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Map<TableEntry, String> doubts = new HashMap<>();
    private final NameReport report;

    /**
     * Knows nobody yet.
     *
     * @param report takes what the names became, at the end
     */
    Entries(OwnIds ids, Known known, Problems problems, NameReport report) {
        this.ids = ids;
        this.known = known;
        this.problems = problems;
        this.report = report;
    }

    /** Doubts that somebody is whom the table means, whatever names them. */
    void doubt(TableEntry entry, String why) {
        doubts.putIfAbsent(entry, why);
    }

    /** Reports what all names became. */
    void report() {
        cells.stream().map(this::reported).forEach(report::add);
    }

    private NameReport.Cell reported(Cell cell) {
        Optional<TableEntry> entry = cell.answer.entry();
        String doubt =
                entry.map(doubts::get)
                        .filter(why -> cell.answer.doubt().isEmpty())
                        .orElse(cell.answer.doubt());
        NameReport.Outcome outcome =
                entry.map(e -> e.isOwn() ? NameReport.Outcome.NEW : NameReport.Outcome.KNOWN)
                        .orElse(NameReport.Outcome.NOTHING);
        NameReport.Cell reported =
                new NameReport.Cell(
                        cell.where,
                        cell.column.header(),
                        cell.kind.word,
                        cell.text,
                        outcome,
                        entry.map(e -> e.iri),
                        entry.map(e -> e.isOwn() ? e.name.value() : e.known.label()).orElse(""),
                        entry.map(e -> e.isOwn() ? ids.source() : e.known.source()).orElse(""),
                        "");
        return doubt.isEmpty() ? reported : reported.doubted(doubt);
    }

    private Optional<TableEntry> noted(
            Answer answer, NamedKind kind, String text, MappedColumn column, Location where) {
        cells.add(new Cell(where, column, kind, text, answer));
        return answer.entry();
    }

    /** All in the order in which they were met. */
    Collection<TableEntry> all() {
        return entries.values();
    }

    /**
     * Whom a row is about.
     *
     * @param code distinguishes entities of one name; may be empty
     */
    Optional<TableEntry> subject(
            NamedKind kind,
            String text,
            String code,
            MappedColumn column,
            Supplier<Location> where) {
        Answer answer =
                code.isEmpty()
                        ? answer(kind, text, column, where)
                        : whom(kind, text, code, column, where);
        Optional<TableEntry> entry = noted(answer, kind, text, column, where.get());
        entry.ifPresent(
                e -> {
                    List<TableEntry> named =
                            subjects.computeIfAbsent(
                                    List.of(kind, OwnIds.key(text)), k -> new ArrayList<>());
                    if (!named.contains(e)) {
                        named.add(e);
                    }
                });
        return entry;
    }

    /** Whom a name stands for, once all rows have said whom they are about. */
    Optional<TableEntry> named(
            NamedKind kind, String text, MappedColumn column, Supplier<Location> where) {
        return noted(ofRows(kind, text, column, where), kind, text, column, where.get());
    }

    private Answer ofRows(
            NamedKind kind, String text, MappedColumn column, Supplier<Location> where) {
        if (column.names() == Names.KNOWN) {
            return answer(kind, text, column, where);
        }
        List<TableEntry> rows = subjects.getOrDefault(List.of(kind, OwnIds.key(text)), List.of());
        if (rows.size() == 1) {
            return Answer.of(rows.get(0));
        }
        if (rows.size() > 1) {
            List<String> codes = rows.stream().map(e -> Prefixes.shorten(e.iri.value())).toList();
            problems.error(
                    Codes.AMBIGUOUS,
                    where.get(),
                    several(text, codes),
                    meant(kind) + ", or leave it out with --skip-bad-rows");
            return Answer.nobody();
        }
        TableEntry own =
                entries.get(
                        Prefixes.expand(text).filter(Iri::isAbsolute).map(Iri::new).orElse(null));
        return own != null && own.kind == kind ? Answer.of(own) : answer(kind, text, column, where);
    }

    private Answer answer(
            NamedKind kind, String text, MappedColumn column, Supplier<Location> where) {
        Question question = new Question(kind, text, column.language(), column.names());
        Answer answer = answers.get(question);
        if (answer == null) {
            answer = whom(kind, text, text, column, where);
            answers.put(question, answer);
        }
        return answer;
    }

    /**
     * Whom the graph knows by the name, or a new one where the column lets it be.
     *
     * @param id what the IRI of a new one is made of
     */
    private Answer whom(
            NamedKind kind, String text, String id, MappedColumn column, Supplier<Location> where) {
        List<Known.Named> named =
                column.names() == Names.NEW
                        ? List.of()
                        : known.named(text, kind.type, column.language()).stream()
                                .filter(n -> !ids.isOwn(n.iri(), kind))
                                .toList();
        if (!named.isEmpty()) {
            List<String> candidates = named.stream().map(Entries::shown).toList();
            boolean one = candidates.size() == 1;
            if (!one) {
                problems.warning(
                        Codes.AMBIGUOUS,
                        where.get(),
                        several(text, candidates) + "; the first is taken",
                        meant(kind) + ", if it is another");
            }
            TableEntry entry = existing(kind, named.get(0), text, column, where);
            return new Answer(Optional.of(entry), one ? "" : several(text, candidates));
        }
        if (column.names() == Names.KNOWN || column.names() == Names.ANY && isIri(text)) {
            problems.error(
                    Codes.NOT_FOUND,
                    where.get(),
                    "the graph has no " + kind.word + " \"" + text + "\"",
                    "correct the name, load what defines it, or leave it out with --skip-bad-rows");
            return Answer.nobody();
        }
        return Answer.of(own(kind, id, text, column, where));
    }

    private TableEntry existing(
            NamedKind kind,
            Known.Named named,
            String text,
            MappedColumn column,
            Supplier<Location> where) {
        TableEntry entry =
                entries.computeIfAbsent(
                        named.iri(), iri -> new TableEntry(kind, named, where.get()));
        if (!isIri(text) && !text.equals(named.label())) {
            entry.otherSpellings.add(new Text(text, column.language()));
        }
        return entry;
    }

    private TableEntry own(
            NamedKind kind, String id, String name, MappedColumn column, Supplier<Location> where) {
        return entries.computeIfAbsent(
                ids.entity(kind, id),
                iri -> new TableEntry(kind, iri, new Text(name, column.language()), where.get()));
    }

    private static String several(String text, List<String> candidates) {
        return "\"" + text + "\" names several: " + String.join(", ", candidates);
    }

    private static String meant(NamedKind kind) {
        return "write the CURIE or IRI of the " + kind.word + " that is meant";
    }

    private static String shown(Known.Named named) {
        return Prefixes.shorten(named.iri().value())
                + " ("
                + named.label()
                + ", "
                + named.source()
                + ")";
    }

    private static boolean isIri(String text) {
        return Iri.isAbsolute(text) && (text.contains("://") || Prefixes.expand(text).isPresent());
    }
}
