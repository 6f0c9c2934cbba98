package org.rolegraph.load.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.rolegraph.base.columns.ColumnMap;
import org.rolegraph.base.columns.ColumnMapReader;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Spelling;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.source.csv.CsvSource;
import org.rolegraph.store.export.TableExport;
import org.rolegraph.store.export.TableGraph;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/**
 * Any table comes back from the graph with the same cells, but for the order within lists and for
 * spellings; and the table that was written comes back with the same bytes.
 */
class TableRoundTripTest {
    private static final String WIDE =
            """
            column,is,separator,language,values
            Code,role code,,,
            Job,role,,,
            Others,role other name,;,,
            Andere,role other name,;,de,
            About,role description,,,
            Above,role broader,|,,
            Must,essential,newline,,
            May,optional,;,,
            Team,organization,;,,
            Page,role page,newline,,
            """;
    private static final String LONG =
            """
            column,is,separator,language,values
            Skill,skill,,,
            Job,role,,,
            How much,importance,,,must = essential; may = optional; no = not required
            About,skill description,,,
            Level,level,,,low; high; top
            """;

    private static Path folder;

    static {
        try {
            folder = Files.createTempDirectory("rolegraph-tables");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterProperty
    void delete() throws IOException {
        for (String file : List.of("table.csv", "people.map.csv")) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    private static final String[] WORDS = {
        "baker", "C++", "C#", "R&D", "a, b", "say \"so\"", "Löterin", "two  words", "ß", "q|r",
                "42",
        "データ", "e\u0301t\u00e9", "x-y.z", "tab\tin", "role:z", "=1+1", "l'art", "<b>", "\\", "%",
                "'"
    };

    @Provide
    Arbitrary<List<List<String>>> wideRows() {
        Arbitrary<String> name = Arbitraries.of(WORDS);
        Arbitrary<List<String>> names = name.list().ofMaxSize(3);
        Arbitrary<String> text =
                Arbitraries.of(
                        "", "Bakes.", "one\ntwo", "\"", "a;b", "ends, \"so\"", "\u00e4\u00f6");
        Arbitrary<List<String>> row =
                Combinators.combine(names, names, text, names, names, names, names)
                        .as(
                                (others, andere, about, above, must, may, team) ->
                                        List.of(
                                                cell(others, ";"),
                                                cell(andere, ";"),
                                                about,
                                                cell(above, "|"),
                                                cell(must, "\n"),
                                                cell(without(may, must), ";"),
                                                cell(team, ";"),
                                                must.isEmpty() ? "" : "https://example.org/p"));
        return row.list().ofMaxSize(5).map(TableRoundTripTest::numbered);
    }

    /** Rows with a code and a name of their own. */
    private static List<List<String>> numbered(List<List<String>> rows) {
        List<List<String>> numbered = new ArrayList<>();
        for (List<String> row : rows) {
            int n = numbered.size();
            List<String> cells = new ArrayList<>(List.of("K-" + n, "job " + n + "!"));
            cells.addAll(row);
            numbered.add(cells);
        }
        return numbered;
    }

    private static List<String> without(List<String> names, List<String> others) {
        return names.stream()
                .filter(n -> others.stream().noneMatch(o -> o.equalsIgnoreCase(n)))
                .toList();
    }

    /**
     * What a cell of the list can hold: no value with the separator, none that is an unknown CURIE.
     */
    private static String cell(List<String> names, String separator) {
        return names.stream()
                .filter(n -> !n.contains(separator) && !n.startsWith("role:"))
                .distinct()
                .collect(Collectors.joining(separator));
    }

    @Provide
    Arbitrary<List<List<String>>> longRows() {
        Arbitrary<String> name = Arbitraries.of(WORDS).filter(w -> !w.startsWith("role:"));
        return Combinators.combine(
                        name,
                        name,
                        Arbitraries.of("must", "may", "no"),
                        Arbitraries.of("", "low", "high", "top"))
                .as((skill, job, importance, level) -> List.of(skill, job, importance, level))
                .list()
                .ofMaxSize(8)
                .map(
                        rows -> {
                            Map<List<String>, List<String>> distinct = new LinkedHashMap<>();
                            for (List<String> row : rows) {
                                String text = "About " + row.get(0) + ", \"it\".";
                                distinct.putIfAbsent(
                                        row.subList(0, 2),
                                        List.of(
                                                row.get(0),
                                                row.get(1),
                                                row.get(2),
                                                text,
                                                row.get(3)));
                            }
                            return List.copyOf(distinct.values());
                        });
    }

    @Property(tries = 300)
    @Holds(value = Promise.SAME_BYTES, tried = "round trips")
    void a_table_of_roles_comes_back(@ForAll("wideRows") List<List<String>> rows)
            throws IOException {
        comesBack(WIDE, rows);
    }

    @Property(tries = 300)
    @Holds(value = Promise.SAME_BYTES, tried = "round trips")
    void a_table_of_requirements_comes_back(@ForAll("longRows") List<List<String>> rows)
            throws IOException {
        comesBack(LONG, rows);
    }

    private static void comesBack(String mapText, List<List<String>> rows) throws IOException {
        ColumnMap map = map(mapText);
        StringBuilder table = new StringBuilder();
        DelimitedWriter.write(
                map.columns().stream().map(c -> c.header()).toList(), Separator.COMMA, table);
        for (List<String> row : rows) {
            DelimitedWriter.write(row, Separator.COMMA, table);
        }
        String first = roundTrip(mapText, map, table.toString());
        assertEquals(plain(map, table.toString()), plain(map, first));
        assertEquals(first, roundTrip(mapText, map, first));
    }

    private static ColumnMap map(String text) throws IOException {
        Problems problems = new Problems();
        Optional<ColumnMap> map =
                ColumnMapReader.read(
                        new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "map",
                        problems);
        assertEquals(List.of(), problems.list());
        return map.orElseThrow();
    }

    private static String roundTrip(String mapText, ColumnMap map, String table)
            throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        Path mapFile = Files.writeString(folder.resolve("people.map.csv"), mapText);
        CsvSource source = new CsvSource(file, mapFile);
        DatasetGraph dataset = DatasetGraphFactory.create();
        FactQuads quads = new FactQuads(dataset::add);
        Problems problems = new Problems();
        source.read((graph, fact, where) -> quads.accept(graph, fact), problems);
        assertEquals(List.of(), problems.list());
        StringBuilder out = new StringBuilder();
        TableExport.write(
                map,
                new TableGraph(dataset, source.graphs().iterator().next()),
                (entity, type, language) -> Optional.empty(),
                problems,
                out);
        assertEquals(List.of(), problems.list());
        return out.toString();
    }

    /** The cells, of lists the values as a set, names in whatever case and form they are. */
    private static List<List<Set<String>>> plain(ColumnMap map, String table) throws IOException {
        List<List<Set<String>>> rows = new ArrayList<>();
        DelimitedReader.read(
                new java.io.StringReader(table),
                Separator.COMMA,
                "table",
                1,
                new Problems(),
                row -> {
                    List<Set<String>> cells = new ArrayList<>();
                    for (int i = 0; i < row.cells().size(); i++) {
                        Set<String> values = new TreeSet<>();
                        for (String value : map.columns().get(i).split(row.cells().get(i))) {
                            values.add(Spelling.composed(value).toLowerCase(Locale.ROOT));
                        }
                        cells.add(values);
                    }
                    rows.add(cells);
                });
        return rows;
    }
}
