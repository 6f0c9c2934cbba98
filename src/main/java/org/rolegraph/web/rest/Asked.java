package org.rolegraph.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.EntityCells;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;

/**
 * What a request asks an operation for: its values, each of the type of its parameter. A blank
 * value counts as none, as forms send them.
 */
final class Asked {
    static final String LANG = "lang";
    static final String SCHEME = "scheme";

    private final Map<String, List<String>> values = new TreeMap<>();
    private final Served served;
    private final List<String> languages;
    private final boolean people;

    private Asked(Operation operation, WebRequest request, Served served) {
        this.served = served;
        this.people = false;
        List<Problem> problems = new ArrayList<>();
        Values given = operation.values(request);
        unknown(operation, given, problems);
        operation.parameters().forEach(parameter -> read(parameter, given, problems));
        List<String> asked = texts(LANG);
        for (String language : asked) {
            if (!language.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,4}")) {
                problems.add(bad(LANG, "found \"" + language + "\"; expected a tag such as de"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(Exit.USAGE, problems);
        }
        languages = asked.isEmpty() ? Spoken.of(request, served) : asked;
    }

    /**
     * Reads the values of a request.
     *
     * @throws Failure exit {@code USAGE} with all that is wrong with them
     */
    static Asked of(Operation operation, WebRequest request, Served served) {
        return new Asked(operation, request, served);
    }

    /** The same for people, who are told the language of a label that is not the first one. */
    Asked forPeople() {
        return new Asked(this);
    }

    private Asked(Asked other) {
        served = other.served;
        languages = other.languages;
        values.putAll(other.values);
        people = true;
    }

    private static void unknown(Operation operation, Values given, List<Problem> problems) {
        List<String> known = operation.parameters().stream().map(RestParameter::name).toList();
        for (String name : given.pairs().stream().map(Values.Pair::name).distinct().toList()) {
            if (!known.contains(name)) {
                String meant =
                        Nearest.of(name, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("");
                problems.add(
                        bad("parameters", "there is no parameter \"" + name + "\" here" + meant));
            }
        }
    }

    private void read(RestParameter parameter, Values query, List<Problem> problems) {
        List<String> given = new ArrayList<>();
        for (String value : query.all(parameter.name())) {
            List<String> parts =
                    parameter.occurs() == RestParameter.Occurs.LISTED
                            ? List.of(value.split(","))
                            : List.of(value);
            parts.stream().map(String::strip).filter(v -> !v.isEmpty()).forEach(given::add);
        }
        String name = parameter.name();
        if (given.isEmpty() && parameter.required()) {
            problems.add(bad(name, "the parameter is missing; expected " + parameter.expected()));
        }
        if (given.size() > 1 && parameter.occurs() == RestParameter.Occurs.ONCE) {
            problems.add(bad(name, "the parameter is given more than once"));
        }
        for (String value : given) {
            // of a format that there is not, 406 tells which there are
            if (!parameter.accepts(value) && !name.equals(CommonParameters.FORMAT)) {
                problems.add(
                        Problem.error(
                                Codes.BAD_VALUE,
                                Location.of(name),
                                "found \"" + value + "\"; expected " + parameter.expected(),
                                ""));
            }
        }
        if (given.isEmpty() && !parameter.standard().isEmpty()) {
            given.add(parameter.standard());
        }
        values.put(name, List.copyOf(given));
    }

    static Problem bad(String place, String message) {
        return Problem.error(
                Codes.BAD_ARGUMENT, Location.of(place), message, OpenApi.PATH + " says what fits");
    }

    /** All values of a parameter. */
    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value, or that of its default. */
    Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** The value of a parameter that must be given or has a default. */
    String needed(String name) {
        return text(name).orElseThrow();
    }

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    Optional<Integer> whole(String name) {
        return text(name).map(Integer::parseInt);
    }

    /** In which labels are shown, the best first. */
    List<String> languages() {
        return languages;
    }

    Set<String> schemes() {
        return Set.copyOf(texts(SCHEME));
    }

    /** Whether people read the answer. */
    boolean isForPeople() {
        return people;
    }

    /** Cells of a table in the format that was chosen. */
    EntityCells cells(Naming names) {
        return new EntityCells(names, people);
    }

    /** Which labels entities have in the format that was chosen. */
    Labelling labelling() {
        return people ? Labelling.FOR_PEOPLE : Labelling.PLAIN;
    }

    Served served() {
        return served;
    }

    OpenGraph graph() {
        return served.graph(languages);
    }

    Career career() {
        return new Career(graph(), served.career().needs(), schemes());
    }
}
