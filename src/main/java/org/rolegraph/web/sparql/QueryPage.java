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
import org.rolegraph.ask.engine.QueryExplanation;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.store.export.LongExport;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.LinkedText.Piece;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.question.QuestionForm;
import org.rolegraph.web.question.Shelf;
import org.rolegraph.web.site.Served;

/**
 * The endpoint for people, a workbench: an editor, the catalogue to begin with, and the answer as a
 * table, a page at a time. What it shows is in its address.
 */
final class QueryPage {
    private static final String TEMPLATE = "sparql/query";

    /** How many rows to pass over; no parameter of a query is called so. */
    static final String OFFSET = "offset";

    /** Rows of a page. */
    private static final int ROWS = 500;

    /** Triples that a page shows; files have them all. */
    private static final long TRIPLES = 1_000;

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
    private final Optional<QuestionForm> form;
    private final WebRequest request;
    private final OpenGraph graph;
    private final Limits limits;

    private QueryPage(
            SparqlRequest asked, Optional<QuestionForm> form, WebRequest request, Served served) {
        this.asked = asked;
        this.form = form;
        this.request = request;
        this.graph = served.graph(Spoken.of(request, served));
        this.limits = asked.within(served.limits());
    }

    /** The page before a query is asked. */
    static WebAnswer empty(Catalogue catalogue) {
        return page(200, view("", Optional.empty(), List.of()), catalogue).lasting();
    }

    /** The page of a query with its answer, which is asked when it is written. */
    static WebAnswer of(
            SparqlRequest asked, Optional<QuestionForm> form, WebRequest request, Served served) {
        QueryPage page = new QueryPage(asked, form, request, served);
        int offset = offset(asked.values());
        return Html.answer(
                        200,
                        TEMPLATE,
                        () ->
                                parameters(
                                        asked.explains() ? page.explained() : page.answered(offset),
                                        served.catalogue()))
                .with("Content-Language", String.join(", ", page.graph.languages()));
    }

    /** The page of a query of the catalogue whose form is not filled. */
    static WebAnswer unfilled(QuestionForm form, Catalogue catalogue) {
        QueryView view = view(form.text(Optional.empty()), Optional.of(form), List.of());
        return page(200, view, catalogue);
    }

    /** The page of what cannot be answered, so that it can be mended. */
    static WebAnswer failed(
            int status,
            String text,
            Optional<QuestionForm> form,
            List<Problem> problems,
            Catalogue catalogue) {
        return page(
                status,
                view(text, form, problems.stream().map(QueryPage::sentence).toList()),
                catalogue);
    }

    private static QueryView view(String text, Optional<QuestionForm> form, List<String> problems) {
        return new QueryView(text, form, problems, Optional.empty());
    }

    /** Without the line of the query, which stands below it. */
    private static String sentence(Problem problem) {
        String message = problem.message().lines().findFirst().orElse("");
        int line = problem.where().line();
        return line > 0
                ? "Line " + line + ": " + message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    private static WebAnswer page(int status, QueryView view, Catalogue catalogue) {
        return Html.answer(status, TEMPLATE, parameters(view, catalogue));
    }

    private static Map<String, Object> parameters(QueryView view, Catalogue catalogue) {
        Frame frame =
                Frame.of("SPARQL")
                        .described("Ask the graph in SPARQL 1.1, the query language of RDF.");
        return Map.of("frame", frame, "view", view, "shelves", Shelf.all(catalogue));
    }

    private static int offset(Values values) {
        String offset = values.first(OFFSET).orElse("0");
        if (!offset.matches("\\d{1,9}")) {
            throw new BadRequest(
                    OFFSET + ": found \"" + offset + "\"; expected how many rows to pass over");
        }
        return Integer.parseInt(offset);
    }

    private QueryView answered(int offset) {
        Limits page = new Limits(limits.time(), Math.min(limits.rows(), offset + ROWS + 1L));
        try (Answer answer =
                graph.engine(page, Access.CLOSED).ask(asked.question(), Labelling.FOR_PEOPLE)) {
            return shown(
                    answer.fold(
                            rows -> table(rows, offset),
                            truth ->
                                    AnswerView.of(
                                            "The answer",
                                            truth.value() ? "yes" : "no",
                                            files(TABLES)),
                            this::turtle));
        }
    }

    private QueryView explained() {
        QueryExplanation how = graph.engine(limits, Access.CLOSED).explain(asked.question());
        if (!how.problems().isEmpty()) {
            throw new Failure(Exit.LIMIT, how.problems());
        }
        return shown(AnswerView.of("How it was answered", how.text(), List.of()));
    }

    private QueryView shown(AnswerView answer) {
        return new QueryView(asked.text(), form, List.of(), Optional.of(answer));
    }

    private AnswerView table(Answer.Rows all, int offset) {
        Iterator<List<Cell>> rows = all.rows();
        int before = 0;
        while (before < offset && rows.hasNext()) {
            rows.next();
            before++;
        }
        List<List<Piece>> lines = new ArrayList<>();
        while (lines.size() < ROWS && rows.hasNext()) {
            lines.add(rows.next().stream().map(this::piece).toList());
        }
        boolean more = rows.hasNext();
        return new AnswerView(
                note(before, lines.size(), more),
                all.columns(),
                lines,
                Optional.empty(),
                files(TABLES),
                pages(offset, more));
    }

    private static String note(int before, int here, boolean more) {
        if (before == 0 && !more) {
            return here == 0 ? "No rows" : rows(here);
        }
        String all = more ? "" : " of " + String.format(Locale.ROOT, "%,d", before + here);
        return here == 0
                ? "There are no more than " + rows(before)
                : String.format(Locale.ROOT, "Rows %,d to %,d", before + 1, before + here) + all;
    }

    private static String rows(int number) {
        return String.format(Locale.ROOT, "%,d row%s", number, number == 1 ? "" : "s");
    }

    private List<Piece> pages(int offset, boolean more) {
        List<Piece> pages = new ArrayList<>();
        if (request.isGet() && offset > 0) {
            pages.add(new Piece("First rows", at(0)));
            pages.add(new Piece("Rows before", at(Math.max(0, offset - ROWS))));
        }
        if (request.isGet() && more) {
            pages.add(new Piece("Next rows", at(offset + ROWS)));
        }
        return pages;
    }

    private String at(int offset) {
        Values values = request.query().without(OFFSET);
        return address(offset == 0 ? values : values.and(OFFSET, Integer.toString(offset)))
                + "#answer";
    }

    private static String address(Values values) {
        return SparqlRoutes.ENDPOINT + "?" + values;
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

    private AnswerView turtle(Answer.Triples triples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Iterator<Quad> quads =
                Iter.map(triples.triples(), t -> Quad.create(Quad.defaultGraphIRI, t));
        try {
            LongExport.write(GraphFormat.TURTLE, Iter.limit(quads, TRIPLES), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory
        }
        String note =
                quads.hasNext()
                        ? String.format(Locale.ROOT, "The first %,d triples", TRIPLES)
                        : "The answer in Turtle";
        return AnswerView.of(note, bytes.toString(StandardCharsets.UTF_8), files(GRAPHS));
    }

    /** A query that was posted has no address. */
    private List<Piece> files(List<OutputFormat> formats) {
        if (!request.isGet()) {
            return List.of();
        }
        List<Piece> files = new ArrayList<>();
        for (OutputFormat format : formats) {
            files.add(new Piece(NAMES.getOrDefault(format, format.id()), file(format)));
        }
        return files;
    }

    private String file(OutputFormat format) {
        return form.map(f -> f.file(format.id()))
                .orElseGet(
                        () ->
                                address(
                                        request.query()
                                                .without(OFFSET)
                                                .without("format")
                                                .and("format", format.extension())));
    }
}
