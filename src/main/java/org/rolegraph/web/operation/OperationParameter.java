package org.rolegraph.web.operation;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of an operation, named as the option of the command that answers the same.
 *
 * @param name as addresses have it
 * @param type of its value
 * @param occurs how often
 * @param required whether it must be given
 * @param standard what counts when it is not; empty for nothing
 * @param text what it means
 * @param values what it may be; empty where that is not known beforehand
 * @param kinds of entities that it names, as words; empty for any; nothing where it names none
 * @param least of a number
 * @param most of a number
 * @param example a value that there is in what is packed; empty where its default says enough
 */
public record OperationParameter(
        String name,
        Type type,
        Occurs occurs,
        boolean required,
        String standard,
        String text,
        List<String> values,
        Optional<String> kinds,
        long least,
        long most,
        String example) {
    /** What a value is, as JSON Schema calls it. */
    public enum Type {
        TEXT("string"),
        WHOLE("integer"),
        NUMBER("number"),
        FLAG("boolean");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** How often a parameter may be given. */
    public enum Occurs {
        ONCE,
        /** Again and again. */
        AGAIN,
        /** Again and again, or with commas between the values. */
        LISTED
    }

    public OperationParameter {
        values = List.copyOf(values);
    }

    private static OperationParameter of(String name, Type type, String text) {
        return new OperationParameter(
                name,
                type,
                Occurs.ONCE,
                false,
                "",
                text,
                List.of(),
                Optional.empty(),
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                "");
    }

    public static OperationParameter text(String name, String text) {
        return of(name, Type.TEXT, text);
    }

    public static OperationParameter flag(String name, String text) {
        return of(name, Type.FLAG, text).usually("false");
    }

    public static OperationParameter number(String name, String text) {
        return of(name, Type.NUMBER, text);
    }

    public static OperationParameter whole(String name, long least, long most, String text) {
        return new OperationParameter(
                name,
                Type.WHOLE,
                Occurs.ONCE,
                false,
                "",
                text,
                List.of(),
                Optional.empty(),
                least,
                most,
                "");
    }

    /** One that names entities; of any kind where the word is empty. */
    public static OperationParameter entity(String name, String kind, String text) {
        return new OperationParameter(
                name,
                Type.TEXT,
                Occurs.ONCE,
                false,
                "",
                text,
                List.of(),
                Optional.of(kind),
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                "");
    }

    public OperationParameter needed() {
        return new OperationParameter(
                name, type, occurs, true, standard, text, values, kinds, least, most, example);
    }

    /** The same, said otherwise. */
    public OperationParameter saying(String other) {
        return new OperationParameter(
                name, type, occurs, required, standard, other, values, kinds, least, most, example);
    }

    public OperationParameter usually(String value) {
        return new OperationParameter(
                name, type, occurs, required, value, text, values, kinds, least, most, example);
    }

    public OperationParameter occurring(Occurs other) {
        return new OperationParameter(
                name, type, other, required, standard, text, values, kinds, least, most, example);
    }

    public OperationParameter oneOf(List<String> some) {
        return new OperationParameter(
                name, type, occurs, required, standard, text, some, kinds, least, most, example);
    }

    public OperationParameter such(String value) {
        return new OperationParameter(
                name, type, occurs, required, standard, text, values, kinds, least, most, value);
    }

    /** What a wrong value should have been, for sentences. */
    public String expected() {
        if (!values.isEmpty()) {
            return "one of " + String.join(", ", values);
        }
        return switch (type) {
            case TEXT -> kinds.isEmpty() ? "a text" : "an id, IRI, CURIE or label";
            case WHOLE ->
                    least == Long.MIN_VALUE
                            ? "a whole number"
                            : "a whole number from "
                                    + least
                                    + (most == Long.MAX_VALUE ? " on" : " to " + most);
            case NUMBER -> "a number";
            case FLAG -> "true or false";
        };
    }

    /** Whether a text is such a value; entities are not looked up. */
    public boolean accepts(String value) {
        if (!values.isEmpty()) {
            return values.contains(value);
        }
        return switch (type) {
            case TEXT -> true;
            case WHOLE ->
                    value.matches("[+-]?[0-9]{1,18}")
                            && Long.parseLong(value) >= least
                            && Long.parseLong(value) <= most;
            case NUMBER -> value.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");
            case FLAG -> value.equals("true") || value.equals("false");
        };
    }
}
