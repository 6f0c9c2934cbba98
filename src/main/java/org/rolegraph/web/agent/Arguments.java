package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.operation.OperationParameter;

/** Arguments of a tool as values of its parameters. */
final class Arguments {
    /** Characters of a text, and of a name of an argument. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_NAME = 100;

    /** Arguments, and values of one. */
    private static final int MOST = 500;

    /** Digits before and after the point of a number that can mean something. */
    private static final int DIGITS = 30;

    private final Map<String, OperationParameter> parameters = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final String manual;
    private Values values = Values.NONE;

    private Arguments(List<OperationParameter> known, String manual) {
        this.manual = manual;
        known.forEach(each -> parameters.put(each.name(), each));
    }

    /**
     * Reads arguments. Names that no parameter has go on as they are, for others to say what was
     * meant.
     *
     * @param manual where it is said what fits
     * @throws Failure exit {@code USAGE} with all that no parameter could have
     */
    static Values of(ObjectNode given, List<OperationParameter> known, String manual) {
        Arguments arguments = new Arguments(known, manual);
        if (given.size() > MOST) {
            arguments.problem(
                    "arguments", "these are " + given.size() + " arguments; expected few");
        } else {
            for (Map.Entry<String, JsonNode> each : given.properties()) {
                arguments.add(each.getKey(), each.getValue());
            }
        }
        if (!arguments.problems.isEmpty()) {
            throw new Failure(Exit.USAGE, arguments.problems);
        }
        return arguments.values;
    }

    private void add(String name, JsonNode value) {
        if (name.length() > LONGEST_NAME) {
            problem("arguments", "the name of an argument is longer than " + LONGEST_NAME);
            return;
        }
        OperationParameter parameter = parameters.get(name);
        if (parameter == null) {
            values = values.and(name, "");
        } else if (!value.isArray()) {
            addOne(parameter, value);
        } else if (parameter.occurs() == OperationParameter.Occurs.ONCE) {
            problem(name, "found an array; expected " + parameter.expected());
        } else if (value.size() > MOST) {
            problem(name, "these are " + value.size() + " values; expected at most " + MOST);
        } else {
            value.forEach(each -> addOne(parameter, each));
        }
    }

    /** What is null counts as not given. */
    private void addOne(OperationParameter parameter, JsonNode value) {
        String name = parameter.name();
        if (value.isNull()) {
            return;
        }
        boolean text = value.isTextual();
        boolean fits =
                switch (parameter.type()) {
                    case TEXT -> text;
                    case WHOLE, NUMBER -> text || value.isNumber();
                    case FLAG -> text || value.isBoolean();
                };
        if (!fits) {
            problem(name, "found " + kind(value) + "; expected " + parameter.expected());
        } else if (text && value.textValue().length() > LONGEST) {
            problem(
                    name,
                    "the text has "
                            + value.textValue().length()
                            + " characters; expected at most "
                            + LONGEST);
        } else {
            values = values.and(name, value.isNumber() ? number(value) : value.asText());
        }
    }

    /** As people write it, unless nobody would. */
    private static String number(JsonNode value) {
        BigDecimal number = value.decimalValue();
        boolean writable = Math.abs((long) number.scale()) < DIGITS && number.precision() < DIGITS;
        return writable ? number.stripTrailingZeros().toPlainString() : value.asText();
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "something else";
        };
    }

    private void problem(String place, String message) {
        problems.add(
                Problem.error(
                        Codes.BAD_VALUE, Location.of(place), message, manual + " says what fits"));
    }
}
