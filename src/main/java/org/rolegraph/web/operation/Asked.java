package org.rolegraph.web.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.operators.Cancellation;
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
import org.rolegraph.web.site.Served;

/**
 * What an operation is asked for: its values, each of the type of its parameter. A blank value
 * counts as none, as forms send them.
 */
public final class Asked {
    /** In which languages labels are. */
    public static final String LANG = "lang";

    /** Which sources names may be of. */
    public static final String SCHEME = "scheme";

    private final Map<String, List<String>> values = new TreeMap<>();
    private final Served served;
    private final Given given;
    private final List<String> languages;
    private final boolean people;

    private Asked(Operation operation, Given given, Served served) {
        this.served = served;
        this.given = given;
        this.people = false;
        List<Problem> problems = new ArrayList<>();
        unknown(operation, problems);
        operation.parameters().forEach(parameter -> read(parameter, problems));
        List<String> asked = texts(LANG);
        for (String language : asked) {
            if (!language.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,4}")) {
                problems.add(bad(LANG, "found \"" + language + "\"; expected a tag such as de"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(Exit.USAGE, problems);
        }
        languages = asked.isEmpty() ? given.languages().get() : asked;
    }

    /**
     * Reads what was given.
     *
     * @throws Failure exit {@code USAGE} with all that is wrong with it
     */
    public static Asked of(Operation operation, Given given, Served served) {
        return new Asked(operation, given, served);
    }

    /** The same for people, who are told the language of a label that is not the first one. */
    public Asked forPeople() {
        return new Asked(this);
    }

    private Asked(Asked other) {
        served = other.served;
        given = other.given;
        languages = other.languages;
        values.putAll(other.values);
        people = true;
    }

    private void unknown(Operation operation, List<Problem> problems) {
        List<String> known = operation.parameters().stream().map(OperationParameter::name).toList();
        List<String> names =
                given.values().pairs().stream().map(Values.Pair::name).distinct().toList();
        for (String name : names) {
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

    private void read(OperationParameter parameter, List<Problem> problems) {
        String name = parameter.name();
        List<String> all = new ArrayList<>();
        given.values().all(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(all::add);
        if (all.isEmpty() && parameter.required()) {
            problems.add(bad(name, "the parameter is missing; expected " + parameter.expected()));
        }
        if (all.size() > 1 && parameter.occurs() == OperationParameter.Occurs.ONCE) {
            problems.add(bad(name, "the parameter is given more than once"));
        }
        for (String value : all) {
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
        if (all.isEmpty() && !parameter.standard().isEmpty()) {
            all.add(parameter.standard());
        }
        values.put(name, List.copyOf(all));
    }

    private Problem bad(String place, String message) {
        return Problem.error(
                Codes.BAD_ARGUMENT,
                Location.of(place),
                message,
                given.manual() + " says what fits");
    }

    /** Gives a parameter values that its client has not given. */
    public void settle(String name, List<String> all) {
        values.put(name, List.copyOf(all));
    }

    /** All values of a parameter. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value, or that of its default. */
    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** The value of a parameter that must be given or has a default. */
    String needed(String name) {
        return text(name).orElseThrow();
    }

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    public Optional<Integer> whole(String name) {
        return text(name).map(Integer::parseInt);
    }

    /** In which labels are shown, the best first. */
    public List<String> languages() {
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

    /** By which the client may end what takes long. */
    Cancellation cancellation() {
        return given.cancellation();
    }

    public Served served() {
        return served;
    }

    public OpenGraph graph() {
        return served.graph(languages);
    }

    /** The number of the role that a parameter names, which must be given. */
    int role(String parameter) {
        return roleIfAny(parameter).orElseThrow();
    }

    /** The same of one that may be left out. */
    Optional<Integer> roleIfAny(String parameter) {
        return text(parameter).map(name -> career().role(name, parameter));
    }

    Career career() {
        return new Career(graph(), served.career().needs(), schemes());
    }
}
