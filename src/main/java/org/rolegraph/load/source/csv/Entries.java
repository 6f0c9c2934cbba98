package org.rolegraph.load.source.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rolegraph.base.delimited.MappedColumn;
import org.rolegraph.base.delimited.MappedColumn.Names;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.source.Known;

/**
 * Whom the names of a table name: a row of the table itself, else what the graph knows by the name,
 * else something new. What cannot be decided is a problem once, at the first place.
 */
final class Entries {
    private record Question(NamedKind kind, String text, String language, Names names) {}

    private final OwnIds ids;
    private final Known known;
    private final Problems problems;
    private final Map<Iri, TableEntry> entries = new LinkedHashMap<>();
    private final Map<List<Object>, List<TableEntry>> subjects = new HashMap<>();
    private final Map<Question, Optional<TableEntry>> answers = new HashMap<>();

    Entries(OwnIds ids, Known known, Problems problems) {
        this.ids = ids;
        this.known = known;
        this.problems = problems;
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
        Optional<TableEntry> entry =
                code.isEmpty()
                        ? answer(kind, text, column, where)
                        : whom(kind, text, code, column, where);
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
        if (column.names() == Names.KNOWN) {
            return answer(kind, text, column, where);
        }
        List<TableEntry> rows = subjects.getOrDefault(List.of(kind, OwnIds.key(text)), List.of());
        if (rows.size() == 1) {
            return Optional.of(rows.get(0));
        }
        if (rows.size() > 1) {
            List<String> codes = rows.stream().map(e -> Prefixes.shorten(e.iri.value())).toList();
            ambiguous(kind, text, codes, where.get());
            return Optional.empty();
        }
        TableEntry own =
                entries.get(
                        Prefixes.expand(text).filter(Iri::isAbsolute).map(Iri::new).orElse(null));
        return own != null && own.kind == kind
                ? Optional.of(own)
                : answer(kind, text, column, where);
    }

    private Optional<TableEntry> answer(
            NamedKind kind, String text, MappedColumn column, Supplier<Location> where) {
        Question question = new Question(kind, text, column.language(), column.names());
        Optional<TableEntry> answer = answers.get(question);
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
    private Optional<TableEntry> whom(
            NamedKind kind, String text, String id, MappedColumn column, Supplier<Location> where) {
        List<Known.Named> named =
                column.names() == Names.NEW
                        ? List.of()
                        : known.named(text, kind.type, column.language()).stream()
                                .filter(n -> !ids.isOwn(n.iri(), kind))
                                .toList();
        if (named.size() == 1) {
            return Optional.of(existing(kind, named.get(0), text, column, where));
        }
        if (named.size() > 1) {
            ambiguous(kind, text, named.stream().map(Entries::shown).toList(), where.get());
            return Optional.empty();
        }
        if (column.names() == Names.KNOWN || column.names() == Names.ANY && isIri(text)) {
            problems.error(
                    Codes.NOT_FOUND,
                    where.get(),
                    "the graph has no " + kind.word + " \"" + text + "\"",
                    "correct the name, load what defines it, or leave it out with --skip-bad-rows");
            return Optional.empty();
        }
        return Optional.of(own(kind, id, text, column, where));
    }

    private TableEntry existing(
            NamedKind kind,
            Known.Named named,
            String text,
            MappedColumn column,
            Supplier<Location> where) {
        TableEntry entry =
                entries.computeIfAbsent(
                        named.iri(), iri -> new TableEntry(kind, iri, null, where.get()));
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

    private void ambiguous(NamedKind kind, String text, List<String> candidates, Location where) {
        problems.error(
                Codes.AMBIGUOUS,
                where,
                "\""
                        + text
                        + "\" names several: "
                        + candidates.stream().collect(Collectors.joining(", ")),
                "write the CURIE or IRI of the "
                        + kind.word
                        + " that is meant, or leave it out"
                        + " with --skip-bad-rows");
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
