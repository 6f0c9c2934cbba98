package org.rolegraph.web.career;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.career.report.EntityCells;
import org.rolegraph.career.report.PathReport;
import org.rolegraph.graph.PathAnswer;
import org.rolegraph.graph.PathQuestion;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The ways from one role to another. */
final class PathRoute implements WebRoute {
    static final String PATH = "/path";

    private static final String FOR =
            "The cheapest ways from one role to another, and what each change takes";

    private static final int MOST_PATHS = 3;

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        CareerVisit visit = new CareerVisit(request, served);
        PathFields fields = PathFields.of(visit);
        if (!fields.isComplete()) {
            return form(visit, fields, visit.query().pairs().isEmpty() ? 200 : 404);
        }
        PathAnswer answer;
        try {
            PathQuestion question = fields.question(MOST_PATHS);
            answer =
                    PathAnswer.of(
                            visit.career(), visit.career().paths(served.shortage()), question);
        } catch (Failure failure) {
            return form(visit, fields.refused(failure), 404);
        }
        PathReport report = new PathReport(visit.skills(), answer.names(), true);
        Optional<OutputFormat> format = CareerTables.asked(visit.query());
        return format.isPresent()
                ? file(report, answer, format.get())
                : visit.answer(
                        200,
                        "career/path",
                        () -> {
                            PathView view = PathView.of(visit, report, answer.ways());
                            String heading =
                                    "From " + view.ways().from() + " to " + view.ways().to();
                            return parameters(visit.frame(heading, FOR), fields, Optional.of(view));
                        });
    }

    private static WebAnswer form(CareerVisit visit, PathFields fields, int status) {
        return visit.answer(
                status,
                "career/path",
                () ->
                        parameters(
                                Frame.of("Ways from one role to another").described(FOR),
                                fields,
                                Optional.empty()));
    }

    private static Map<String, Object> parameters(
            Frame frame, PathFields fields, Optional<PathView> answer) {
        return Map.of("frame", frame, "fields", fields, "answer", answer);
    }

    private static WebAnswer file(PathReport report, PathAnswer answer, OutputFormat format) {
        if (format instanceof DrawnFormat) {
            return CareerTables.file(
                    format,
                    "path",
                    out ->
                            out.write(
                                    (format == DrawnFormat.HTML
                                                    ? report.html(answer.ways())
                                                    : report.svg(answer.ways(), true).file())
                                            .getBytes(StandardCharsets.UTF_8)));
        }
        return CareerTables.table(
                format,
                "path",
                () -> report.table(answer.ways(), new EntityCells(answer.names(), false)));
    }
}
