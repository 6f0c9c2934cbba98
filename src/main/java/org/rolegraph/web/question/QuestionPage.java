package org.rolegraph.web.question;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.graph.Asker;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.IriLinks;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * One query of the catalogue: what it answers, a form for its parameters, its text, and where they
 * are given its answer, as a table or as a file of any format.
 */
public final class QuestionPage implements WebRoute {
    private static final List<Format> FORMATS =
            Arrays.stream(Format.values()).filter(format -> format != Format.TABLE).toList();

    /** A page shows so many rows, and links to the whole. */
    private static final int MOST = 500;

    /** A format, and where the answer is in it. */
    public record File(String name, String link) {}

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        Asker asker = asker(served, served.graph());
        CatalogueQuery query = asker.catalogue().get(request.path().substring("/query/".length()));
        QuestionForm form = QuestionForm.of(query, request.query());
        List<String> languages = Spoken.of(request, served);
        OpenGraph graph = served.graph(languages);
        Question question = form.question(asker(served, graph)).orElse(null);
        Optional<String> format = request.query().first(QuestionForm.FORMAT);
        WebAnswer answer =
                format.isPresent() && question != null
                        ? file(served, graph, question, format.get())
                        : Html.answer(
                                200,
                                "question/question",
                                () -> parts(served, graph, form, question));
        return Spoken.answer(answer, languages);
    }

    private static Asker asker(Served served, OpenGraph graph) {
        return new Asker(
                graph, served.limits(), Access.CLOSED, Set.of(), false, served.catalogue());
    }

    private static WebAnswer file(Served served, OpenGraph graph, Question question, String name) {
        Format format =
                FORMATS.stream()
                        .filter(one -> one.id().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new BadRequest(
                                                406,
                                                "expected one of the formats "
                                                        + String.join(
                                                                ", ",
                                                                FORMATS.stream()
                                                                        .map(Format::id)
                                                                        .toList())));
        String charset = format.binary() ? "" : "; charset=utf-8";
        return WebAnswer.of(
                200,
                format.mediaType() + charset,
                out -> write(asker(served, graph), question, format, out));
    }

    private static void write(Asker asker, Question question, Format format, OutputStream out)
            throws IOException {
        asker.ask(
                question,
                format.labelled() ? Labelling.FOR_PEOPLE : Labelling.PLAIN,
                answer -> {
                    format.write((Answer.Rows) answer, Style.PLAIN, out);
                    return null;
                });
    }

    private static Map<String, Object> parts(
            Served served, OpenGraph graph, QuestionForm form, Question question) {
        CatalogueQuery query = form.query();
        Map<String, Object> parts = new LinkedHashMap<>();
        Table table = Table.of(List.of(), List.of());
        boolean more = false;
        int count = 0;
        if (question != null) {
            List<List<Cell>> rows = new ArrayList<>();
            table = rows(asker(served, graph), question, rows);
            more = rows.size() > MOST;
            count = Math.min(rows.size(), MOST);
        }
        parts.put("frame", Frame.of(query.name()).described(query.summary()));
        parts.put("form", form);
        parts.put("asked", question != null);
        parts.put("table", table);
        parts.put("count", count);
        parts.put("more", more);
        parts.put("files", files(form));
        parts.put("text", form.text(Optional.ofNullable(question)));
        parts.put("workbench", form.workbench());
        parts.put("links", new IriLinks(graph));
        return parts;
    }

    /** The first rows, and one more where there are more. */
    private static Table rows(Asker asker, Question question, List<List<Cell>> rows) {
        try {
            return asker.ask(
                    question,
                    Labelling.FOR_PEOPLE,
                    answer -> {
                        Answer.Rows all = (Answer.Rows) answer;
                        while (rows.size() <= MOST && all.rows().hasNext()) {
                            rows.add(all.rows().next());
                        }
                        return Table.of(
                                all.columns(),
                                all.entities(),
                                rows.subList(0, Math.min(rows.size(), MOST)));
                    });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<File> files(QuestionForm form) {
        return FORMATS.stream()
                .map(format -> new File(format.id(), form.file(format.id())))
                .toList();
    }
}
