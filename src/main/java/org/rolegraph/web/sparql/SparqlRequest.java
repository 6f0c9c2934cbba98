package org.rolegraph.web.sparql;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Dataset;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.model.Iri;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebRequest;

/**
 * A query as the SPARQL 1.1 Protocol carries it.
 *
 * @param text of the query, as it came
 * @param values beside it
 */
record SparqlRequest(String text, Values values) {
    /** The parser takes time with the square of the length; people's queries have some kB. */
    static final int LONGEST = 64 << 10;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    /** The media types that a POST may have. */
    static final String POSTED = FORM + ", " + QUERY;

    /**
     * What a request asks.
     *
     * @return empty where there is no query
     * @throws BadRequest where it is none of the ways in which the protocol asks, an update, or too
     *     long
     */
    static Optional<SparqlRequest> of(WebRequest request) {
        if (request.isGet()) {
            return in(request.query(), 414);
        }
        if (request.bodyType().equals(FORM)) {
            // graphs may be named in the address all the same
            List<Values.Pair> values = new ArrayList<>(request.form().pairs());
            values.addAll(request.query().pairs());
            return Optional.of(
                    in(new Values(values), 413)
                            .orElseThrow(
                                    () ->
                                            new BadRequest(
                                                    "expected a parameter query in the form")));
        }
        if (request.bodyType().equals(UPDATE)) {
            throw update();
        }
        if (!request.bodyType().equals(QUERY)) {
            throw new BadRequest(
                    415, "found the media type \"" + request.bodyType() + "\"; expected " + POSTED);
        }
        if (request.query().has("query") || request.query().has("update")) {
            throw new BadRequest("a query is in the body, and another in the address");
        }
        return Optional.of(checked(body(request), request.query(), 413));
    }

    private static Optional<SparqlRequest> in(Values values, int tooLong) {
        if (values.has("update")) {
            throw update();
        }
        List<String> queries = values.all("query");
        if (queries.size() > 1) {
            throw new BadRequest("found " + queries.size() + " parameters query; expected one");
        }
        return queries.stream().findFirst().map(text -> checked(text, values, tooLong));
    }

    private static SparqlRequest checked(String text, Values values, int tooLong) {
        if (text.length() > LONGEST) {
            throw new BadRequest(
                    tooLong,
                    "the query has "
                            + text.length()
                            + " characters; expected at most "
                            + LONGEST
                            + ": ask in several queries");
        }
        return new SparqlRequest(text, values);
    }

    private static BadRequest update() {
        return new BadRequest(
                403,
                "updates are refused: a published generation never changes; rolegraph load writes a"
                        + " new one");
    }

    private static String body(WebRequest request) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("charset") && !type.matches(".*charset\\s*=\\s*\"?utf-8\"?.*")) {
            throw new BadRequest(415, "found \"" + type + "\"; expected a query in UTF-8");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(request.body().duplicate())
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest("the query is not in UTF-8");
        }
    }

    /** Whether it asks how the query is answered, and not for its answer. */
    boolean explains() {
        return values.first("explain").filter("true"::equals).isPresent();
    }

    /** What it asks; the graph's own prefixes are known in it. */
    Question question() {
        return Question.typed(text)
                .about(new Dataset(graphs("default-graph-uri"), graphs("named-graph-uri")));
    }

    private List<String> graphs(String name) {
        List<String> graphs = values.all(name);
        for (String graph : graphs) {
            if (!Iri.isAbsolute(graph)) {
                throw new BadRequest(name + ": found \"" + graph + "\"; expected an absolute IRI");
            }
        }
        return graphs;
    }

    /** The limits, with less time where the client says so in seconds. */
    Limits within(Limits limits) {
        Optional<String> seconds = values.first("timeout");
        if (seconds.isEmpty()) {
            return limits;
        }
        if (!seconds.get().matches("\\d{1,6}(\\.\\d{1,3})?")
                || Double.parseDouble(seconds.get()) == 0) {
            throw new BadRequest(
                    "timeout: found \"" + seconds.get() + "\"; expected a number of seconds");
        }
        Duration wanted = Duration.ofMillis((long) (Double.parseDouble(seconds.get()) * 1000));
        return wanted.compareTo(limits.time()) < 0 ? new Limits(wanted, limits.rows()) : limits;
    }
}
