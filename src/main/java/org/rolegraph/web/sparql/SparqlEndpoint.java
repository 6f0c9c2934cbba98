package org.rolegraph.web.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.engine.QueryExplanation;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.QueryForm;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.graph.Asker;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.store.export.LongExport;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.data.MediaType;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.question.QuestionForm;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * Queries by GET, a POSTed form or a POSTed query, answered in the format that the client would
 * rather have, or explained; a workbench for browsers; without a query the description of the
 * service.
 *
 * <p>Rows are written as they come. An answer that a limit cuts ends in a failure, so that nobody
 * takes it for the whole.
 */
final class SparqlEndpoint implements WebRoute {
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final KnownForms forms = new KnownForms();

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        if (DataMethods.isOptions(request)) {
            return DataMethods.options(METHODS).with("Accept-Post", SparqlRequest.POSTED);
        }
        if (!request.isGet() && !request.method().equals("POST")) {
            return DataMethods.refused(request.method() + " asks nothing here", METHODS);
        }
        Optional<SparqlRequest> asked = SparqlRequest.of(request);
        if (asked.isPresent()) {
            return DataMethods.open(answer(asked.get(), request, served));
        }
        if (!MediaType.wantsPage(request.query(), request)) {
            return ServiceDescription.answer(request, served);
        }
        Optional<QuestionForm> form = form(request.query(), served.catalogue());
        return form.isEmpty()
                ? QueryPage.empty(served.catalogue())
                : question(form.get(), request, served);
    }

    /**
     * The query of the catalogue that a page begins with.
     *
     * @throws Failure with exit NOT_FOUND where there is none of the name
     */
    private static Optional<QuestionForm> form(Values values, Catalogue catalogue) {
        return values.first(QuestionForm.NAME)
                .map(catalogue::get)
                .map(
                        query ->
                                QuestionForm.of(
                                        query,
                                        values.without(QuestionForm.NAME)
                                                .without(QueryPage.OFFSET)));
    }

    private static WebAnswer question(QuestionForm form, WebRequest request, Served served) {
        List<String> languages = Spoken.of(request, served);
        Asker asker =
                new Asker(
                        served.graph(languages),
                        served.limits(),
                        Access.CLOSED,
                        Set.of(),
                        false,
                        served.catalogue());
        Optional<Question> question = form.question(asker);
        if (question.isEmpty()) {
            return QueryPage.unfilled(form, served.catalogue());
        }
        SparqlRequest asked = new SparqlRequest(form.text(question), request.query());
        return Spoken.answer(QueryPage.of(asked, Optional.of(form), request, served), languages);
    }

    /** The page of what cannot be answered; none for who wants no page. */
    static Optional<WebAnswer> failed(
            int status, List<Problem> problems, WebRequest request, Served served) {
        if (!request.path().equals(SparqlRoutes.ENDPOINT)) {
            return Optional.empty();
        }
        Values values = request.isGet() ? request.query() : request.form();
        if (!MediaType.wantsPage(values, request)) {
            return Optional.empty();
        }
        Catalogue catalogue = served == null ? Catalogue.packed() : served.catalogue();
        Optional<QuestionForm> form =
                values.first(QuestionForm.NAME)
                        .filter(catalogue::lists)
                        .flatMap(name -> form(values, catalogue));
        String text =
                values.all("query").stream()
                        .findFirst()
                        .or(() -> form.map(f -> f.text(Optional.empty())))
                        .orElse("");
        return Optional.of(QueryPage.failed(status, text, form, problems, catalogue));
    }

    private WebAnswer answer(SparqlRequest asked, WebRequest request, Served served) {
        Question question = asked.question();
        Engine engine = served.graph().engine(asked.within(served.limits()), Access.CLOSED);
        QueryForm form = forms.of(question);
        WebAnswer answer = answer(asked, form, engine, request, served);
        return request.isGet() && form.repeatable() ? answer.lasting() : answer;
    }

    private static WebAnswer answer(
            SparqlRequest asked, QueryForm form, Engine engine, WebRequest request, Served served) {
        Question question = asked.question();
        if (asked.explains() && !MediaType.wantsPage(asked.values(), request)) {
            return WebAnswer.of(
                            200,
                            "text/plain; charset=utf-8",
                            out -> out.write(explained(engine, question)))
                    .varying("Accept");
        }
        boolean triples = form.result() == QueryForm.Result.TRIPLES;
        List<MediaType> types = triples ? MediaType.OF_GRAPHS : MediaType.OF_TABLES;
        MediaType type = MediaType.chosen(asked.values(), request, types);
        if (asked.explains() || type.isPage()) {
            return QueryPage.of(asked, Optional.empty(), request, served)
                    .varying("Accept", "Accept-Language");
        }
        return WebAnswer.of(200, type.header(), out -> write(engine, question, type, out))
                .varying("Accept");
    }

    private static byte[] explained(Engine engine, Question question) {
        QueryExplanation how = engine.explain(question);
        if (!how.problems().isEmpty()) {
            throw new Failure(Exit.LIMIT, how.problems());
        }
        return how.text().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Engine engine, Question question, MediaType type, OutputStream out)
            throws IOException {
        boolean people = type.format() instanceof Format format && format.labelled();
        Labelling labels = people ? Labelling.FOR_PEOPLE : Labelling.NONE;
        try (Answer answer = engine.ask(question, labels)) {
            if (answer instanceof Answer.Rows rows) {
                ((Format) type.format()).write(rows, Style.PLAIN, out);
            } else if (answer instanceof Answer.Truth truth) {
                ((Format) type.format()).write(truth.value(), out);
            } else if (answer instanceof Answer.Triples triples) {
                LongExport.write(
                        (GraphFormat) type.format(),
                        Iter.map(
                                triples.triples(),
                                triple -> Quad.create(Quad.defaultGraphIRI, triple)),
                        out);
            }
            answer.cut().ifPresent(problem -> fail(question, problem.message()));
        }
    }

    private static void fail(Question question, String message) {
        throw Failure.of(
                Exit.LIMIT,
                Codes.LIMIT,
                Location.of(question.name()),
                message,
                "ask for less with LIMIT, or in parts with ORDER BY and OFFSET");
    }
}
