package org.rolegraph.source.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rolegraph.delimited.ColumnMap;
import org.rolegraph.delimited.MappedColumn;
import org.rolegraph.delimited.Meaning;
import org.rolegraph.delimited.Meaning.Part;
import org.rolegraph.delimited.Meaning.Thing;
import org.rolegraph.delimited.TableRow;
import org.rolegraph.model.Importance;
import org.rolegraph.model.Iri;
import org.rolegraph.model.Text;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;
import org.rolegraph.source.Mender;
import org.rolegraph.vocab.Prefixes;

/** What the rows of a table say, taken together. Not thread-safe. */
final class Content {
    /** A row and whom it is about. */
    private record Subject(TableRow row, int number, Entry entry) {}

    private final ColumnMap map;
    private final Entries entries;
    private final Places places;
    private final Problems problems;
    private final Mender mender;

    /** For cells that are read once more, loudly. */
    private final Mender quiet = new Mender(new Problems());

    private final List<Subject> rows = new ArrayList<>();
    private final Map<List<Iri>, Demand> demands = new LinkedHashMap<>();
    private final Map<List<Iri>, Subject> employers = new LinkedHashMap<>();

    /** The header is row 1. */
    private int number = 1;

    Content(ColumnMap map, Entries entries, Places places, Problems problems) {
        this.map = map;
        this.entries = entries;
        this.places = places;
        this.problems = problems;
        this.mender = new Mender(problems);
    }

    Iterable<Demand> demands() {
        return demands.values();
    }

    /** Takes the next row: whom it is about. */
    void add(TableRow row) {
        number++;
        if (map.columns().stream().allMatch(c -> row.cell(c.header()).isBlank())) {
            return;
        }
        MappedColumn column = map.subject();
        String name = quiet.text(row.cell(column.header()), "", row.where());
        if (name.isEmpty()) {
            problems.error(
                    Codes.EMPTY_VALUE,
                    places.of(row, column.header()),
                    "column \""
                            + column.header()
                            + "\" is empty; expected a "
                            + column.meaning().word(),
                    "write the name, or leave the row out with --skip-bad-rows");
            return;
        }
        Kind kind = Kind.of(column.meaning().thing());
        Optional<Entry> entry =
                entries.subject(kind, name, code(row, column), column, place(row, column));
        int here = number;
        entry.ifPresent(e -> rows.add(new Subject(row, here, e)));
    }

    private String code(TableRow row, MappedColumn subject) {
        return map.columns().stream()
                .filter(c -> c.meaning().part() == Part.CODE)
                .filter(c -> c.meaning().thing() == subject.meaning().thing())
                .map(c -> quiet.text(row.cell(c.header()), "", row.where()))
                .findFirst()
                .orElse("");
    }

    /** Takes what the rows say, behind the last of them. */
    void read(EmployerSink employer) {
        for (Subject subject : rows) {
            Entry entry = subject.entry;
            if (entry.row == 0) {
                entry.row = subject.number;
            } else if (!map.isOfRequirements()) {
                problems.warning(
                        Codes.DUPLICATE_ROW,
                        subject.row.where(),
                        "the " + entry.kind.word + " is that of row " + entry.row + " too",
                        "nothing, if what both rows say may be taken together");
            }
            properties(map.subject().meaning().thing(), entry, subject.row);
            demands(subject);
            for (MappedColumn column : map.columns()) {
                if (column.meaning().part() == Part.EMPLOYER) {
                    for (Entry firm : named(Kind.ORGANIZATION, subject.row, column)) {
                        if (employers.putIfAbsent(List.of(firm.iri, entry.iri), subject) == null) {
                            employer.employs(firm, entry, subject.number, subject.row.where());
                        }
                    }
                }
            }
        }
    }

    /** Takes who employs people in a role. */
    interface EmployerSink {
        void employs(Entry organization, Entry role, int row, Location where);
    }

    private void demands(Subject subject) {
        for (MappedColumn column : map.related()) {
            Kind kind = Kind.of(column.meaning().thing());
            for (Entry other : named(kind, subject.row, column)) {
                if (!column.isList()) {
                    properties(column.meaning().thing(), other, subject.row);
                }
                boolean skill = kind == Kind.SKILL;
                demand(
                        subject,
                        skill ? subject.entry : other,
                        skill ? other : subject.entry,
                        column);
            }
        }
    }

    private void demand(Subject subject, Entry role, Entry skill, MappedColumn column) {
        TableRow row = subject.row;
        Importance importance = importance(row, column);
        BigDecimal level = map.requirement(Part.LEVEL).map(c -> level(row, c)).orElse(null);
        Demand demand = new Demand(role, skill, importance, level, subject.number, row.where());
        Demand before = demands.putIfAbsent(List.of(role.iri, skill.iri), demand);
        if (before != null) {
            boolean same =
                    before.importance() == importance
                            && (level == null
                                    ? before.level() == null
                                    : before.level() != null
                                            && level.compareTo(before.level()) == 0);
            problems.warning(
                    Codes.DUPLICATE_ROW,
                    places.of(row, column.header()),
                    "row "
                            + before.row()
                            + " requires the skill already"
                            + (same ? "" : ", otherwise; the first is kept"),
                    "remove one of the two");
        }
    }

    private Importance importance(TableRow row, MappedColumn column) {
        String word = column.meaning().importance();
        Optional<MappedColumn> cell = map.requirement(Part.IMPORTANCE);
        if (word.isEmpty() && cell.isPresent()) {
            String text = text(row, cell.get());
            word = text.isEmpty() ? "" : cell.get().meant(text);
            if (!word.isEmpty() && !Meaning.IMPORTANCES.contains(word)) {
                bad(row, cell.get(), text, "one of " + String.join(", ", words(cell.get())));
                word = "";
            }
        }
        String term = word.equals("not required") ? Importance.NOT_REQUIRED.term() : word;
        return Stream.of(Importance.values())
                .filter(importance -> importance.term().equals(term))
                .findFirst()
                .orElse(Importance.ESSENTIAL);
    }

    private static Set<String> words(MappedColumn column) {
        return column.values().isEmpty()
                ? new LinkedHashSet<>(Meaning.IMPORTANCES)
                : column.values().keySet();
    }

    private BigDecimal level(TableRow row, MappedColumn column) {
        String text = text(row, column);
        String number = column.meant(text);
        if (text.isEmpty() || number.isEmpty()) {
            return null;
        }
        if (!number.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            bad(
                    row,
                    column,
                    text,
                    column.values().isEmpty()
                            ? "a number"
                            : "one of " + String.join(", ", column.values().keySet()));
            return null;
        }
        return new BigDecimal(number);
    }

    private void bad(TableRow row, MappedColumn column, String text, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                places.of(row, column.header()),
                "column \"" + column.header() + "\" is \"" + text + "\"; expected " + expected,
                "correct the cell or the column map, or leave it out with --skip-bad-rows");
    }

    private List<Entry> named(Kind kind, TableRow row, MappedColumn column) {
        List<Entry> named = new ArrayList<>();
        for (String name : column.split(text(row, column))) {
            entries.named(kind, name, column, place(row, column)).ifPresent(named::add);
        }
        return named;
    }

    private void properties(Thing thing, Entry entry, TableRow row) {
        for (MappedColumn column : map.columns()) {
            boolean other = column.meaning().part() == Part.NAME && !column.equals(map.subject());
            if (column.meaning().thing() != thing || other) {
                continue;
            }
            String text = text(row, column);
            switch (column.meaning().part()) {
                case CODE -> entry.code = entry.code.isEmpty() ? text : entry.code;
                case OTHER_NAME ->
                        column.split(text)
                                .forEach(n -> entry.otherNames.add(new Text(n, column.language())));
                case DESCRIPTION -> describe(entry, text, row, column);
                case BROADER ->
                        named(entry.kind, row, column).forEach(e -> broader(entry, e, row, column));
                case PAGE -> iris(text, row, column).forEach(entry.pages::add);
                case EXACT_MATCH -> iris(text, row, column).forEach(entry.exactMatches::add);
                case CLOSE_MATCH -> iris(text, row, column).forEach(entry.closeMatches::add);
                default -> {}
            }
        }
    }

    private void broader(Entry entry, Entry above, TableRow row, MappedColumn column) {
        if (above != entry) {
            entry.broader.add(above.iri);
            return;
        }
        problems.warning(
                Codes.SELF_RELATION,
                places.of(row, column.header()),
                "the " + entry.kind.word + " is said to be broader than itself; left out",
                "name what is broader, or leave the cell empty");
    }

    private void describe(Entry entry, String text, TableRow row, MappedColumn column) {
        if (text.isEmpty()) {
            return;
        }
        Text before =
                entry.descriptions.putIfAbsent(
                        column.language(), new Text(text, column.language()));
        if (before != null && !before.value().equals(text)) {
            problems.warning(
                    Codes.DUPLICATE_ROW,
                    places.of(row, column.header()),
                    "the " + entry.kind.word + " is described otherwise before; the first is kept",
                    "write one description");
        }
    }

    private List<Iri> iris(String text, TableRow row, MappedColumn column) {
        List<Iri> iris = new ArrayList<>();
        for (String each : column.split(text)) {
            String iri = Prefixes.expand(each).orElse(each);
            if (Iri.isAbsolute(iri)) {
                iris.add(new Iri(iri));
            } else {
                bad(row, column, each, "an IRI, or a CURIE over a known prefix");
            }
        }
        return iris;
    }

    private String text(TableRow row, MappedColumn column) {
        String cell = row.cell(column.header());
        return mender.text(cell, "column \"" + column.header() + "\"", row.where());
    }

    private Supplier<Location> place(TableRow row, MappedColumn column) {
        return () -> places.of(row, column.header());
    }
}
