package org.rolegraph.web.sparql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.web.question.QuestionForm;

/**
 * What the page of a query shows.
 *
 * @param query its text; empty before one is asked
 * @param form of the query of the catalogue that the text is made of
 * @param problems why there is no answer
 * @param answer where one was asked for
 */
public record QueryView(
        String query,
        Optional<QuestionForm> form,
        List<String> problems,
        Optional<AnswerView> answer) {
    public QueryView {
        problems = List.copyOf(problems);
    }

    /** What needs no declaration: prefixes, each with its namespace behind it, between spaces. */
    public String prefixes() {
        return Prefixes.map().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
