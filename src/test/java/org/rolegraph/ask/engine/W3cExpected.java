package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.sparql.core.ResultBinding;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.testkit.W3cTests;
import org.rolegraph.testkit.W3cTests.Case;

/** What one of the W3C's tests expects of an answer. */
final class W3cExpected {
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    private static final Node BOOLEAN =
            NodeFactory.createURI("http://www.w3.org/2001/sw/DataAccess/tests/result-set#boolean");
    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    private final Path file;
    private final String base;
    private final Lang lang;
    private final boolean ordered;
    private final boolean lax;

    W3cExpected(Path folder, Case test, Path query) throws IOException {
        this.base = test.result().getURI();
        this.file = folder.resolve(base.replaceAll(".*/", ""));
        this.lang = RDFLanguages.filenameToLang(base);
        this.ordered = QueryFactory.create(Files.readString(query), Ids.BASE).hasOrderBy();
        this.lax = W3cTests.object(test.manifest(), test.node(), MF + "resultCardinality") != null;
    }

    /** Writes the answer in the format of the result, as JSON where that is RDF, and compares. */
    void check(Answer answer) throws IOException {
        try {
            answer.fold(rows -> rows(rows), truth -> truth(truth), triples -> graph(triples));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean rows(Answer.Rows rows) {
        String text = text(out -> format().write(rows, Style.PLAIN, out));
        if (format() == Format.CSV) {
            assertEquals(plain(content()), plain(text));
            return true;
        }
        ResultSetRewindable actual = read(stream(text), written());
        ResultSetRewindable expected = expected();
        assertTrue(
                lax ? isLaxlyEqual(expected, actual) : isEqual(expected, actual),
                () -> "expected " + said(expected) + "\nbut was " + text);
        return true;
    }

    private boolean truth(Answer.Truth truth) {
        boolean expected =
                RDFLanguages.isTriples(lang)
                        ? graph().contains(Node.ANY, BOOLEAN, TRUE)
                        : ResultSetMgr.readBoolean(stream(content()), lang);
        String text = text(out -> format().write(truth.value(), out));
        assertEquals(expected, ResultSetMgr.readBoolean(stream(text), written()));
        return true;
    }

    private boolean graph(Answer.Triples triples) {
        Graph actual = GraphFactory.createDefaultGraph();
        triples.triples().forEachRemaining(actual::add);
        Graph expected = graph();
        assertTrue(
                expected.isIsomorphicWith(actual),
                () -> "expected " + expected + "\nbut was " + actual);
        return true;
    }

    private boolean isEqual(ResultSetRewindable expected, ResultSetRewindable actual) {
        boolean byTerm =
                ordered
                        ? ResultsCompare.equalsByTermAndOrder(expected, actual)
                        : ResultsCompare.equalsByTerm(expected, actual);
        expected.reset();
        actual.reset();
        return byTerm
                || (ordered
                        ? ResultsCompare.equalsByValueAndOrder(expected, actual)
                        : ResultsCompare.equalsByValue(expected, actual));
    }

    /** REDUCED may leave as many of each row as it likes, but at least one. */
    private static boolean isLaxlyEqual(ResultSetRewindable expected, ResultSetRewindable actual) {
        Set<Binding> all = new HashSet<>();
        expected.forEachRemaining(row -> all.add(((ResultBinding) row).getBinding()));
        Set<Binding> some = new HashSet<>();
        actual.forEachRemaining(row -> some.add(((ResultBinding) row).getBinding()));
        return all.equals(some) && actual.size() <= expected.size();
    }

    /** With the same line ends, and blank nodes numbered as they come. */
    private static String plain(String csv) {
        Map<String, String> names = new HashMap<>();
        return Pattern.compile("_:\\w+")
                .matcher(csv.replace("\r\n", "\n"))
                .replaceAll(b -> names.computeIfAbsent(b.group(), n -> "_:" + names.size()));
    }

    private ResultSetRewindable expected() {
        return RDFLanguages.isTriples(lang)
                ? ResultSetFactory.makeRewindable(
                        RDFInput.fromRDF(ModelFactory.createModelForGraph(graph())))
                : read(stream(content()), lang);
    }

    private static ResultSetRewindable read(InputStream text, Lang lang) {
        return ResultSetFactory.makeRewindable(ResultSetMgr.read(text, lang));
    }

    private Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(file).base(base).checking(false).parse(graph);
        return graph;
    }

    private Format format() {
        return Stream.of(Format.values())
                .filter(format -> format.mediaType().equals(lang.getHeaderString()))
                .findFirst()
                .orElse(Format.JSON);
    }

    private Lang written() {
        return RDFLanguages.contentTypeToLang(format().mediaType());
    }

    private String content() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(ResultSetRewindable rows) {
        rows.reset();
        return ResultSetFormatter.asText(rows);
    }

    @FunctionalInterface
    private interface Writing {
        void write(Appendable out) throws IOException;
    }

    private static String text(Writing writing) {
        StringBuilder out = new StringBuilder();
        try {
            writing.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
