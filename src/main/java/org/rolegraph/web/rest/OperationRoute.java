package org.rolegraph.web.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.show.PageFormat;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.data.MediaType;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.operation.Asked;
import org.rolegraph.web.operation.Given;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.RowPage;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** Answers an operation, in the format that the client would rather have. */
record OperationRoute(Operation operation) implements WebRoute {
    private static final Set<OutputFormat> SAVED = Set.of(Format.CSV, Format.TSV, Format.XLSX);

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        if (DataMethods.isOptions(request)) {
            return DataMethods.readingOptions();
        }
        RestFaults.refuseWriting(request);
        Asked given =
                Asked.of(
                        operation,
                        Given.of(
                                RestValues.of(operation, request),
                                () -> Spoken.of(request, served),
                                OpenApi.PATH),
                        served);
        MediaType type = MediaType.chosen(request, operation.types());
        boolean people =
                type.format() == PageFormat.MARKDOWN
                        || type.format() instanceof Format format && format.labelled();
        Asked asked = people ? given.forPeople() : given;
        WebAnswer answer =
                operation.answering() instanceof Operation.OfTable table
                        ? table(request, asked, type, table.tabling())
                        : WebAnswer.of(
                                200,
                                type.header(),
                                out ->
                                        portrait(
                                                asked,
                                                type,
                                                (Operation.OfEntity) operation.answering(),
                                                out));
        return DataMethods.open(
                Spoken.answer(saved(answer, type), asked.languages())
                        .varying("Accept", "Accept-Language"));
    }

    /** What programs for tables open is saved under the name of the question. */
    private WebAnswer saved(WebAnswer answer, MediaType type) {
        return SAVED.contains(type.format())
                ? answer.with(
                        "Content-Disposition",
                        "attachment; filename=\""
                                + operation.name()
                                + "."
                                + type.extension()
                                + "\"")
                : answer;
    }

    private static WebAnswer table(
            WebRequest request, Asked asked, MediaType type, Operation.Tabling tabling) {
        RowPage page = new RowPage(asked);
        Format format = (Format) type.format();
        return WebAnswer.of(
                        200,
                        type.header(),
                        out -> {
                            tabling.ask(asked, page);
                            format.write(page.table(), Style.PLAIN, out);
                        })
                .finding(() -> RowLinks.of(page, request));
    }

    private static void portrait(
            Asked asked, MediaType type, Operation.OfEntity entity, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        entity.portraying().write(asked, type, text);
        text.flush();
    }
}
