package org.rolegraph.ask.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.result.Cell;

/**
 * One query of the catalogue.
 *
 * @param name of its file, without {@code .rq}
 * @param summary what it answers, one line
 * @param parameters in the order of the header
 * @param either names of parameters, one of which must be given; mostly none
 * @param tags for finding it; {@code internal} keeps it out of listings
 * @param columns what its columns are, by name; empty when the header does not say
 * @param entities the columns that may hold entities
 * @param text the whole file
 */
public record CatalogueQuery(
        String name,
        String summary,
        List<Parameter> parameters,
        List<String> either,
        List<String> tags,
        Map<String, String> columns,
        List<String> entities,
        String text) {
    private static final String INTERNAL = "internal";

    public CatalogueQuery {
        parameters = List.copyOf(parameters);
        either = List.copyOf(either);
        tags = List.copyOf(tags);
        entities = List.copyOf(entities);
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Whether it serves another command and is not listed. */
    public boolean isInternal() {
        return tags.contains(INTERNAL);
    }

    /**
     * The question with the user's values.
     *
     * @param values by name of the parameter, as the user wrote them
     * @throws Failure with all that is wrong: unknown names, missing ones, values of another type;
     *     entities are looked up once all else is right
     */
    public Question ask(Map<String, String> values, Resolver resolver) {
        List<Problem> problems = new ArrayList<>();
        List<String> known = parameters.stream().map(Parameter::name).toList();
        for (String given : new java.util.TreeSet<>(values.keySet())) {
            if (!known.contains(given)) {
                problems.add(bad("it has no parameter \"" + given + "\"; expected " + usage()));
            }
        }
        for (Parameter parameter : parameters) {
            if (parameter.required() && !values.containsKey(parameter.name())) {
                problems.add(
                        bad(
                                "the parameter \""
                                        + parameter.name()
                                        + "\" is missing; expected "
                                        + parameter.type().expected()));
            }
        }
        if (!either.isEmpty() && either.stream().noneMatch(values::containsKey)) {
            problems.add(bad("expected one of the parameters " + String.join(", ", either)));
        }
        if (!problems.isEmpty()) {
            throw new Failure(Exit.USAGE, problems);
        }
        Map<String, Cell> bindings = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String value = values.getOrDefault(parameter.name(), parameter.standard().orElse(null));
            if (value != null) {
                bindings.put(parameter.name(), parameter.bind(value, resolver));
            }
        }
        return new Question(name + ".rq", text, bindings, false, entities);
    }

    private Problem bad(String message) {
        return Problem.error(
                Codes.BAD_ARGUMENT,
                Location.of("query " + name),
                message,
                "rolegraph queries " + name + " shows how it is called");
    }

    /** {@code NAME role=… [limit=…]}. */
    public String usage() {
        return name
                + parameters.stream()
                        .map(p -> p.required() ? " " + p.name() + "=…" : " [" + p.name() + "=…]")
                        .collect(Collectors.joining());
    }

    /** Its page of the manual: what it answers, how it is called, its columns, its SPARQL. */
    public String page() {
        StringBuilder page = new StringBuilder(name).append(" - ").append(summary).append("\n\n");
        page.append("  rolegraph query ").append(usage()).append('\n');
        if (!parameters.isEmpty()) {
            page.append("\nParameters:\n");
            for (Parameter p : parameters) {
                page.append("  ").append(p.name()).append(" (").append(p.signature());
                page.append("): ").append(p.text()).append('\n');
            }
        }
        if (!columns.isEmpty()) {
            page.append("\nColumns:\n");
            columns.forEach(
                    (column, text) ->
                            page.append("  ")
                                    .append(column)
                                    .append(entities.contains(column) ? " (entity): " : ": ")
                                    .append(text)
                                    .append('\n'));
        }
        if (!tags.isEmpty()) {
            page.append("\nTags: ").append(String.join(", ", tags)).append('\n');
        }
        return page.append("\nSPARQL:\n").append(sparql().indent(2)).toString();
    }

    /** The text without its header. */
    public String sparql() {
        return text.lines()
                .filter(line -> !line.startsWith("#+"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
