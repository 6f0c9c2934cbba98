package org.rolegraph.web.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.QueryForm;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.store.export.LongExport;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.data.MediaType;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * Queries by GET, a POSTed form or a POSTed query, answered in the format that the client would
 * rather have; a page with a form for browsers; without a query the description of the service.
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
        if (asked.isEmpty()) {
            return MediaType.wantsPage(request.query(), request)
                    ? QueryPage.empty()
                    : ServiceDescription.answer(request, served);
        }
        WebAnswer answer = answer(asked.get(), request, served);
        return DataMethods.open(answer.varying("Accept"));
    }

    private WebAnswer answer(SparqlRequest asked, WebRequest request, Served served) {
        Question question = asked.question();
        Engine engine = served.graph().engine(asked.within(served.limits()), Access.CLOSED);
        QueryForm form;
        try {
            form = forms.of(question);
        } catch (Failure failure) {
            if (MediaType.wantsPage(asked.values(), request)) {
                return QueryPage.failed(asked, failure);
            }
            throw failure;
        }
        boolean triples = form.result() == QueryForm.Result.TRIPLES;
        List<MediaType> types = triples ? MediaType.OF_GRAPHS : MediaType.OF_TABLES;
        MediaType type = MediaType.chosen(asked.values(), request, types);
        WebAnswer answer =
                type.isPage()
                        ? QueryPage.of(asked, request, served)
                        : WebAnswer.of(
                                200, type.header(), out -> write(engine, question, type, out));
        return request.isGet() && form.repeatable() ? answer.lasting() : answer;
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
