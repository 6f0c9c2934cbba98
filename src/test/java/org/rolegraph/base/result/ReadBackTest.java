package org.rolegraph.base.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** What the writers write, Jena's readers read back. */
class ReadBackTest {
    static {
        JenaSystem.init();
    }

    private static final List<String> COLUMNS = List.of("a", "b", "c");
    private static final Map<Format, Lang> LANGS =
            Map.of(
                    Format.TSV, ResultSetLang.RS_TSV,
                    Format.JSON, ResultSetLang.RS_JSON,
                    Format.XML, ResultSetLang.RS_XML);

    @Property(tries = 200)
    @Holds(value = Promise.SAME_BYTES, tried = "round trips")
    void terms_come_back_from_tsv_json_and_xml(@ForAll("rows") List<List<Cell>> rows)
            throws IOException {
        for (Map.Entry<Format, Lang> entry : LANGS.entrySet()) {
            assertEquals(rows, read(entry.getKey(), entry.getValue(), rows));
        }
    }

    @Property(tries = 200)
    @Holds(value = Promise.SAME_BYTES, tried = "round trips")
    void plain_values_come_back_from_csv(@ForAll("rows") List<List<Cell>> rows) throws IOException {
        List<List<String>> expected =
                rows.stream().map(row -> row.stream().map(Plain::of).toList()).toList();
        List<List<String>> actual =
                read(Format.CSV, ResultSetLang.RS_CSV, rows).stream()
                        .map(row -> row.stream().map(Plain::of).toList())
                        .toList();
        assertEquals(expected, actual);
    }

    @Provide
    Arbitrary<List<List<Cell>>> rows() {
        Arbitrary<String> words =
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .withChars("\n\r\t\"\\,;<>&'日é\u00a0\u2028\u0085")
                        .ofMaxLength(12);
        Arbitrary<Cell> texts =
                words.map(w -> new Cell.Value(w, "http://www.w3.org/2001/XMLSchema#string", ""));
        Arbitrary<Cell> tagged =
                words.map(
                        w ->
                                new Cell.Value(
                                        w,
                                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
                                        "en"));
        Arbitrary<Cell> typed =
                words.map(w -> new Cell.Value(w, "http://example.org/datatype", ""));
        Arbitrary<Cell> numbers =
                Arbitraries.of("1", "-7", "+3", "01", "1.", "2.50", ".5", "1e6", "x")
                        .flatMap(
                                n ->
                                        Arbitraries.of("integer", "decimal", "double", "int")
                                                .map(
                                                        d ->
                                                                new Cell.Value(
                                                                        n,
                                                                        "http://www.w3.org/2001/XMLSchema#"
                                                                                + d,
                                                                        "")));
        Arbitrary<Cell> entities =
                Arbitraries.strings()
                        .alpha()
                        .withChars("日é/#?&'(),;")
                        .ofMaxLength(8)
                        .map(s -> new Cell.Entity("http://example.org/" + s, "", ""));
        Arbitrary<Cell> cells =
                Arbitraries.oneOf(
                        texts, tagged, typed, numbers, entities, Arbitraries.just(Cell.EMPTY));
        return cells.list().ofSize(COLUMNS.size()).list().ofMaxSize(5);
    }

    private static List<List<Cell>> read(Format format, Lang lang, List<List<Cell>> rows)
            throws IOException {
        StringBuilder out = new StringBuilder();
        format.write(Table.of(COLUMNS, rows), Style.PLAIN, out);
        RowSet set =
                RowSetReader.createReader(lang)
                        .read(
                                new ByteArrayInputStream(
                                        out.toString().getBytes(StandardCharsets.UTF_8)),
                                ARQ.getContext());
        List<List<Cell>> read = new ArrayList<>();
        set.forEachRemaining(
                row -> {
                    List<Cell> cells = new ArrayList<>();
                    for (String column : COLUMNS) {
                        cells.add(cell(row.get(column)));
                    }
                    read.add(cells);
                });
        return read;
    }

    private static Cell cell(Node node) {
        if (node == null) {
            return Cell.EMPTY;
        }
        if (node.isURI()) {
            return new Cell.Entity(node.getURI(), "", "");
        }
        if (node.isBlank()) {
            return new Cell.Entity("_:" + NodeFactory.createBlankNode(), "", "");
        }
        return new Cell.Value(
                node.getLiteralLexicalForm(),
                node.getLiteralDatatypeURI(),
                node.getLiteralLanguage());
    }
}
