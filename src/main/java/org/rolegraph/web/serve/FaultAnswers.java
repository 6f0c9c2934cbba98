package org.rolegraph.web.serve;

import java.util.List;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.web.http.ProblemDetails;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.ErrorPages;
import org.rolegraph.web.rest.RestFaults;
import org.rolegraph.web.site.Refusals;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.sparql.SparqlRoutes;

/**
 * Refusals for browsers as pages, for programs that ask for JSON as problem details (RFC 9457), for
 * others as sentences.
 */
final class FaultAnswers implements Refusals {
    private static final String HTML = "text/html";
    private static final String TEXT = "text/plain";

    private final RestFaults ofPrograms;

    FaultAnswers(RestFaults ofPrograms) {
        this.ofPrograms = ofPrograms;
    }

    @Override
    public WebAnswer answer(int status, List<Problem> problems, WebRequest request, Served served) {
        WebAnswer answer = as(type(request), status, problems, request, served);
        if (status == 429 || status == 503) {
            answer = answer.with("Retry-After", "5");
        } else if (status == 504) {
            answer = answer.with("Retry-After", "1"); // a replica that is behind comes soon
        }
        return answer.with("Access-Control-Allow-Origin", "*").varying("Accept");
    }

    private WebAnswer as(
            String type, int status, List<Problem> problems, WebRequest request, Served served) {
        if (type.equals(HTML)) {
            return SparqlRoutes.failed(status, problems, request, served)
                    .orElseGet(
                            () ->
                                    ErrorPages.of(
                                            status, request, new Failure(Exit.USAGE, problems)));
        }
        if (type.equals(ProblemDetails.TYPE)) {
            return ofPrograms.answer(status, problems, request, served);
        }
        String text =
                problems.stream()
                        .map(FaultAnswers::sentence)
                        .collect(Collectors.joining("\n", "", "\n"));
        return WebAnswer.text(status, TEXT, text);
    }

    private static String type(WebRequest request) {
        if (ProblemDetails.areToldOf(request.path())) {
            return ProblemDetails.TYPE;
        }
        String accept = request.headers().getOrDefault("accept", "*/*");
        if (accept.contains(HTML)) {
            return HTML;
        }
        return accept.contains("json") ? ProblemDetails.TYPE : TEXT;
    }

    private static String sentence(Problem problem) {
        String remedy = problem.remedy().isEmpty() ? "" : "\n  fix: " + problem.remedy();
        return problem.where() + ": " + problem.message() + remedy;
    }
}
