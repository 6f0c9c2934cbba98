package org.rolegraph.load.source.curated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.json.Json;

/**
 * One object of a file and its fields by name. Asking for a field of another type is a problem, and
 * the answer is then as if the field were not there; {@link #isSound} says whether all went well.
 */
final class CuratedEntry {
    private final Location where;
    private final Map<String, Json> fields = new LinkedHashMap<>();
    private final Problems problems;
    private final int errorsBefore;

    /** An object whose unknown and repeated fields are problems. */
    CuratedEntry(Json.Obj object, List<String> known, Problems problems) {
        this.where = object.where();
        this.problems = problems;
        this.errorsBefore = errors(problems);
        for (Json.Member member : object.members()) {
            if (!known.contains(member.name())) {
                problems.error(
                        Codes.UNKNOWN_FIELD,
                        member.where(),
                        "the field \""
                                + member.name()
                                + "\" is unknown; expected one of "
                                + String.join(", ", known),
                        Nearest.remedy(member.name(), known, "remove it"));
            } else if (fields.putIfAbsent(member.name(), member.value()) != null) {
                problems.error(
                        Codes.DUPLICATE_ID,
                        member.where(),
                        "the field \"" + member.name() + "\" is given twice",
                        "keep one of the two");
            }
        }
    }

    Location where() {
        return where;
    }

    /** Whether nothing was wrong since the entry was opened. */
    boolean isSound() {
        return errors(problems) == errorsBefore;
    }

    private static int errors(Problems problems) {
        return problems.count(org.rolegraph.base.problem.Severity.ERROR);
    }

    Optional<Json> value(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The field's value, whose absence is a problem. */
    Optional<Json> required(String field) {
        if (!fields.containsKey(field)) {
            problems.error(
                    Codes.MISSING_FIELD,
                    where,
                    "the entry lacks the field \"" + field + "\"",
                    "add it");
        }
        return value(field);
    }

    /** A text that must be there and not be empty. */
    Optional<Json.Str> requiredText(String field) {
        return required(field).flatMap(v -> text(field, v));
    }

    /** A text, empty when the field is not there. */
    String textOrEmpty(String field) {
        Json value = fields.get(field);
        if (value instanceof Json.Str text && text.value().isEmpty()) {
            return "";
        }
        return value(field).flatMap(v -> text(field, v)).map(Json.Str::value).orElse("");
    }

    /** The texts of a list, empty when the field is not there. */
    List<Json.Str> texts(String field) {
        List<Json.Str> texts = new ArrayList<>();
        for (Json item : items(field)) {
            text(field, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** The items of a list, empty when the field is not there. */
    List<Json> items(String field) {
        Json value = fields.get(field);
        if (value instanceof Json.Arr list) {
            return list.items();
        }
        if (value != null) {
            wrongType(field, value, "a list");
        }
        return List.of();
    }

    /** The value as a text: neither empty nor with white space around it. */
    Optional<Json.Str> text(String field, Json value) {
        if (!(value instanceof Json.Str text)) {
            wrongType(field, value, "a text");
            return Optional.empty();
        }
        if (!isClean(text.value())) {
            bad(
                    text.where(),
                    "\""
                            + field
                            + "\" is "
                            + text.shown()
                            + "; expected words without white space around them",
                    "remove the white space, or the field");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Whether a text is not empty and has no white space around it. */
    static boolean isClean(String text) {
        return !text.isEmpty() && text.equals(text.strip());
    }

    void wrongType(String field, Json found, String expected) {
        bad(
                found.where(),
                "\"" + field + "\" is " + found.shown() + "; expected " + expected,
                "write " + expected);
    }

    void bad(Location place, String message, String remedy) {
        problems.error(Codes.BAD_VALUE, place, message, remedy);
    }
}
