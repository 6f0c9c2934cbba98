package org.rolegraph.web.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Parameter;
import org.rolegraph.ask.query.Question;
import org.rolegraph.ask.query.WrittenQuestion;
import org.rolegraph.graph.Asker;
import org.rolegraph.store.names.Kind;
import org.rolegraph.web.http.Values;

/**
 * A query of the catalogue with what somebody has filled in.
 *
 * @param values by parameter, none of them blank; unknown names among them are faults once it is
 *     asked
 */
public record QuestionForm(CatalogueQuery query, Map<String, String> values) {
    /** The parameter of the workbench that names a query; no parameter of a query is called so. */
    public static final String NAME = "question";

    /** Which format a file has; no parameter of a query is called so either. */
    static final String FORMAT = "format";

    public QuestionForm {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A field of the form.
     *
     * @param kinds of which names are proposed, with spaces between; null where it names no entity
     */
    public record Field(Parameter parameter, String value, String kinds) {}

    /** The form of a query with the values that an address has. */
    public static QuestionForm of(CatalogueQuery query, Values given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Values.Pair pair : given.without(FORMAT).pairs()) {
            if (!pair.value().isBlank()) {
                values.put(pair.name(), pair.value().strip());
            }
        }
        return new QuestionForm(query, values);
    }

    /** Its fields, in the order of the query's header. */
    public List<Field> fields() {
        return query.parameters().stream()
                .map(p -> new Field(p, values.getOrDefault(p.name(), ""), kinds(p)))
                .toList();
    }

    /**
     * Whether it can be asked: all that must be given is, or something is, to be told what lacks.
     */
    boolean isFilled() {
        return !values.isEmpty()
                || query.either().isEmpty()
                        && query.parameters().stream().noneMatch(Parameter::required);
    }

    /** The question, where the form is filled. */
    public Optional<Question> question(Asker asker) {
        return isFilled() ? Optional.of(asker.question(query.name(), values)) : Optional.empty();
    }

    /** Its SPARQL, with the terms of a question where there is one, without its header. */
    public String text(Optional<Question> question) {
        return question.map(WrittenQuestion::of)
                .orElse(query.text())
                .lines()
                .filter(line -> !line.startsWith("#+"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Where the workbench has it. */
    String workbench() {
        return "/sparql?" + asked().and(NAME, query.name());
    }

    /** Where the whole answer is in a format, with the names of what is in it. */
    public String file(String format) {
        return "/query/" + query.name() + "?" + asked().and(FORMAT, format);
    }

    private Values asked() {
        Values all = Values.NONE;
        for (Map.Entry<String, String> value : values.entrySet()) {
            all = all.and(value.getKey(), value.getValue());
        }
        return all;
    }

    private static String kinds(Parameter parameter) {
        if (!parameter.type().isEntity()) {
            return null;
        }
        return Kind.ofType(parameter.type().iri()).map(Kind::word).orElse("");
    }
}
