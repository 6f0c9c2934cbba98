package org.rolegraph.web.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.store.export.LongExport;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.LinkedText.Piece;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.site.Served;

/** The endpoint for people: a form, and the answer as a table. */
final class QueryPage {
    private static final String TEMPLATE = "sparql/query";

    /** Rows that a page shows; files have them all. */
    private static final long MOST_ROWS = 1_000;

    private static final Map<OutputFormat, String> NAMES =
            Map.of(
                    Format.CSV, "CSV",
                    Format.TSV, "TSV",
                    Format.JSON, "JSON",
                    Format.XML, "XML",
                    Format.XLSX, "Excel",
                    Format.MARKDOWN, "Markdown",
                    GraphFormat.TURTLE, "Turtle",
                    GraphFormat.NTRIPLES, "N-Triples",
                    GraphFormat.JSONLD, "JSON-LD");

    private static final List<OutputFormat> TABLES =
            List.of(Format.CSV, Format.TSV, Format.JSON, Format.XML, Format.XLSX, Format.MARKDOWN);

    private static final List<OutputFormat> GRAPHS =
            List.of(GraphFormat.TURTLE, GraphFormat.NTRIPLES, GraphFormat.JSONLD);

    private final SparqlRequest asked;
    private final WebRequest request;
    private final OpenGraph graph;
    private final Limits limits;

    private QueryPage(SparqlRequest asked, WebRequest request, Served served) {
        this.asked = asked;
        this.request = request;
        this.graph = served.graph();
        Limits all = asked.within(served.limits());
        this.limits = new Limits(all.time(), Math.min(all.rows(), MOST_ROWS));
    }

    /** The page before a query is asked. */
    static WebAnswer empty() {
        return page(200, QueryView.unanswered("", List.of())).lasting();
    }

    /** The page of a query that cannot be understood, so that it can be mended. */
    static WebAnswer failed(SparqlRequest asked, Failure failure) {
        List<String> problems = failure.problems().stream().map(QueryPage::sentence).toList();
        return page(400, QueryView.unanswered(asked.text(), problems));
    }

    /** Without the line of the query, which stands below it. */
    private static String sentence(Problem problem) {
        String message = problem.message().lines().findFirst().orElse("");
        int line = problem.where().line();
        return line > 0 ? "Line " + line + ": " + message : message;
    }

    private static WebAnswer page(int status, QueryView view) {
        return Html.answer(status, TEMPLATE, parameters(view));
    }

    /** The page with the answer, which is asked when it is written. */
    static WebAnswer of(SparqlRequest asked, WebRequest request, Served served) {
        QueryPage page = new QueryPage(asked, request, served);
        return Html.answer(200, TEMPLATE, () -> parameters(page.answered()));
    }

    private static Map<String, Object> parameters(QueryView view) {
        Frame frame =
                Frame.of("SPARQL")
                        .described("Ask the graph in SPARQL 1.1, the query language of RDF.");
        return Map.of("frame", frame, "view", view);
    }

    private QueryView answered() {
        try (Answer answer =
                graph.engine(limits, Access.CLOSED).ask(asked.question(), Labelling.FOR_PEOPLE)) {
            return answer.fold(
                    this::table,
                    truth -> text(truth.value() ? "yes" : "no", "The answer", TABLES),
                    this::turtle);
        }
    }

    private QueryView table(Answer.Rows rows) {
        List<List<Piece>> lines = new ArrayList<>();
        rows.rows().forEachRemaining(row -> lines.add(row.stream().map(this::piece).toList()));
        String count =
                lines.isEmpty()
                        ? "No rows"
                        : String.format(
                                Locale.ROOT,
                                "%s%,d row%s",
                                rows.cut().isPresent() ? "The first " : "",
                                lines.size(),
                                lines.size() == 1 ? "" : "s");
        return new QueryView(
                asked.text(),
                List.of(),
                rows.columns(),
                lines,
                Optional.empty(),
                count,
                downloads(TABLES));
    }

    private Piece piece(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            String id = entity.curie().isEmpty() ? entity.iri() : entity.curie();
            return new Piece(
                    entity.label().isEmpty() ? id : entity.label(),
                    PageLinks.to(entity.iri(), graph));
        }
        if (cell instanceof Cell.Value value) {
            boolean own = value.language().isEmpty() || value.language().equals("en");
            return new Piece(value.lexical() + (own ? "" : " @" + value.language()), "");
        }
        return new Piece("", "");
    }

    private QueryView turtle(Answer.Triples triples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Iterator<Quad> quads =
                Iter.map(triples.triples(), t -> Quad.create(Quad.defaultGraphIRI, t));
        try {
            LongExport.write(GraphFormat.TURTLE, quads, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory
        }
        String note =
                triples.cut().isPresent()
                        ? String.format(Locale.ROOT, "The first %,d triples", limits.rows())
                        : "The answer in Turtle";
        return text(bytes.toString(StandardCharsets.UTF_8), note, GRAPHS);
    }

    private QueryView text(String text, String note, List<OutputFormat> formats) {
        return new QueryView(
                asked.text(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(text),
                note,
                downloads(formats));
    }

    /** A query that was posted has no address. */
    private List<Piece> downloads(List<OutputFormat> formats) {
        if (!request.isGet()) {
            return List.of();
        }
        Values values = request.query().without("format");
        return formats.stream()
                .map(
                        format ->
                                new Piece(
                                        NAMES.getOrDefault(format, format.id()),
                                        SparqlRoutes.ENDPOINT
                                                + "?"
                                                + values.and("format", format.extension())))
                .toList();
    }
}
