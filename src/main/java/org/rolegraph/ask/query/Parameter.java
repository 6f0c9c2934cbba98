package org.rolegraph.ask.query;

import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Cell;

/**
 * A parameter of a catalogue query.
 *
 * @param name of the variable that it stands for, without question mark
 * @param type what may be given
 * @param required whether it must be given; one that is neither required nor has a default leaves
 *     its variable free
 * @param standard value when none is given
 * @param text what it means, one line
 * @param values the query of the catalogue that lists what it may be, if one does
 */
public record Parameter(
        String name,
        ParameterType type,
        boolean required,
        Optional<String> standard,
        String text,
        Optional<String> values) {

    Parameter listedBy(String query) {
        return new Parameter(name, type, required, standard, text, Optional.of(query));
    }

    /**
     * The term of a value.
     *
     * @throws Failure when the value is not of the type, is none of those that it may be, or names
     *     no entity or several
     */
    Cell bind(String value, Resolver resolver) {
        if (!type.accepts(value)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_VALUE,
                    Location.of("argument " + name),
                    "found \"" + value + "\"; expected " + type.expected(),
                    "write " + name + "=… with " + type.expected());
        }
        if (type.isEntity()) {
            return new Cell.Entity(resolver.resolve(value, type.iri()), "", "");
        }
        return new Cell.Value(chosen(value, resolver), type.iri(), "");
    }

    private String chosen(String value, Resolver resolver) {
        if (values.isEmpty()) {
            return value;
        }
        Choices choices = resolver.choices(values.get());
        return choices.find(value)
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_VALUE,
                                        Location.of("argument " + name),
                                        "found \""
                                                + value
                                                + "\"; expected "
                                                + choices.expected(value),
                                        "rolegraph query " + values.get() + " lists them"));
    }

    /** {@code rg:Role, required}, {@code integer, default 10} or {@code string, optional}. */
    public String signature() {
        if (required) {
            return type.id() + ", required";
        }
        return type.id() + standard.map(s -> ", default " + s).orElse(", optional");
    }
}
