package org.rolegraph.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.ask.search.Resolution;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.ProblemDetails;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.operation.Asked;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.operation.ToldProblem;
import org.rolegraph.web.site.Served;

/**
 * Failures as programs read them. A name that names nothing is answered with 404, one that names
 * several with 400 and what it may mean: nothing is in conflict with the state of a resource (409),
 * the client has not said which one it means (RFC 9110, 15.5.1).
 */
public final class RestFaults {
    static final String METHODS = "GET, HEAD, OPTIONS";

    /** What is told of a request as a whole, which has no code of ours. */
    private static final String WHOLE = "request";

    private static final String SEARCH = Operation.ROOT + "/search?q=TEXT";

    private final RestRoutes routes;

    /** Of the operations that there are. */
    public RestFaults(RestRoutes routes) {
        this.routes = routes;
    }

    /**
     * The answer.
     *
     * @param status 400 or above
     * @param problems at least one
     * @param served null where none could be leased
     */
    public WebAnswer answer(int status, List<Problem> problems, WebRequest request, Served served) {
        boolean ambiguous = problems.stream().anyMatch(p -> p.code().equals(Codes.AMBIGUOUS));
        int told = status == 404 && ambiguous ? 400 : status;
        List<ProblemDetails.Candidate> candidates =
                ambiguous && served != null ? candidates(request, served) : List.of();
        byte[] json =
                new ProblemDetails(
                                told, problems.stream().map(RestFaults::fault).toList(), candidates)
                        .json();
        WebAnswer answer =
                WebAnswer.of(told, ProblemDetails.TYPE, out -> out.write(json))
                        .with("Content-Language", "en");
        return told == 405 ? answer.with("Allow", METHODS) : answer;
    }

    /**
     * Refuses what does not only read.
     *
     * @throws BadRequest with 405
     */
    static void refuseWriting(WebRequest request) {
        if (!request.isGet()) {
            throw new BadRequest(405, "nothing is changed here; expected one of " + METHODS);
        }
    }

    private static ProblemDetails.Fault fault(Problem problem) {
        if (problem.where().toString().equals(WHOLE)) {
            return new ProblemDetails.Fault("", "", problem.message(), "");
        }
        ToldProblem told = ToldProblem.of(problem, SEARCH);
        return new ProblemDetails.Fault(told.code(), told.place(), told.message(), told.fix());
    }

    /** What the names of a request may mean that mean several. */
    private List<ProblemDetails.Candidate> candidates(WebRequest request, Served served) {
        Optional<Operation> operation = routes.operation(request.path());
        List<ProblemDetails.Candidate> all = new ArrayList<>();
        if (operation.isEmpty()) {
            return all;
        }
        Values given = RestValues.of(operation.get(), request);
        Set<String> schemes = Set.copyOf(given.all(Asked.SCHEME));
        for (OperationParameter parameter : operation.get().parameters()) {
            if (parameter.kinds().isEmpty()) {
                continue;
            }
            Set<Kind> kinds =
                    List.of(parameter.kinds().get().split(" ")).stream()
                            .flatMap(word -> Kind.of(word).stream())
                            .collect(Collectors.toSet());
            Scope scope = new Scope(kinds, schemes, Set.of());
            for (String value : given.all(parameter.name())) {
                served.graph()
                        .resolution(value.strip(), scope)
                        .fold(
                                found -> null,
                                ambiguous -> all.addAll(candidates(ambiguous)),
                                unknown -> null);
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<ProblemDetails.Candidate> candidates(Resolution.Ambiguous ambiguous) {
        return ambiguous.candidates().stream()
                .map(
                        each ->
                                new ProblemDetails.Candidate(
                                        each.entity().iri(),
                                        Prefixes.curie(each.entity().iri()).orElse(""),
                                        each.label(),
                                        each.entity().kind().word(),
                                        each.entity().source()))
                .toList();
    }
}
