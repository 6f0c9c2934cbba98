package org.rolegraph.load.source.dcwf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Mender;
import org.rolegraph.load.source.json.Json;

/**
 * Fields of JSON objects as what they mean. What is missing or of another type is a problem, and
 * the answer is then empty; fields that nobody asks for are passed over.
 */
final class Fields {
    private static final String TAKE = "take the file as it is published";

    private final Problems problems;
    private final Mender mender;

    Fields(Problems problems) {
        this.problems = problems;
        this.mender = new Mender(problems);
    }

    /** The objects of an object of objects, by their names there; a name's first one counts. */
    Map<String, Json.Obj> objects(Json.Obj object, String field) {
        Map<String, Json.Obj> objects = new LinkedHashMap<>();
        Json value = needed(object, field);
        if (value instanceof Json.Obj all) {
            for (Json.Member member : all.members()) {
                if (!(member.value() instanceof Json.Obj one)) {
                    wrong(member.name(), member.value(), "an object");
                } else if (objects.putIfAbsent(member.name(), one) != null) {
                    problems.error(
                            Codes.DUPLICATE_ID,
                            member.where(),
                            "\"" + member.name() + "\" is there already in \"" + field + "\"",
                            "keep one of the two");
                }
            }
        } else if (value != null) {
            wrong(field, value, "an object");
        }
        return objects;
    }

    /** A text that must be there, mended; empty, with a problem, when it is not. */
    String text(Json.Obj object, String field) {
        Json value = needed(object, field);
        String text = value == null ? "" : text(field, value);
        if (value instanceof Json.Str && text.isEmpty()) {
            problems.error(
                    Codes.EMPTY_VALUE,
                    value.where(),
                    "\"" + field + "\" is empty; expected a text",
                    TAKE);
        }
        return text;
    }

    /** A text, mended; empty when there is none, or null in its place. */
    String textOrEmpty(Json.Obj object, String field) {
        Json value = value(object, field);
        boolean isNothing = value instanceof Json.Word word && word.shown().equals("null");
        return value == null || isNothing ? "" : text(field, value);
    }

    private String text(String field, Json value) {
        if (value instanceof Json.Str text) {
            return mender.text(text.value(), field, text.where());
        }
        wrong(field, value, "a text");
        return "";
    }

    /** The texts of a list that must be there. */
    List<Json.Str> texts(Json.Obj object, String field) {
        List<Json.Str> texts = new ArrayList<>();
        Json value = needed(object, field);
        if (value instanceof Json.Arr list) {
            for (Json item : list.items()) {
                if (item instanceof Json.Str text) {
                    texts.add(text);
                } else {
                    wrong(field, item, "a text");
                }
            }
        } else if (value != null) {
            wrong(field, value, "a list");
        }
        return texts;
    }

    /** Whether the code can stand in an IRI; if not, that is said. */
    boolean isId(String code, Location where) {
        if (Ids.isSlug("x-" + code)) {
            return true;
        }
        problems.error(
                Codes.BAD_VALUE,
                where,
                "the code is \"" + code + "\"; expected letters and digits such as 179B",
                TAKE);
        return false;
    }

    private Json needed(Json.Obj object, String field) {
        Json value = value(object, field);
        if (value == null) {
            problems.error(
                    Codes.MISSING_FIELD,
                    object.where(),
                    "the object lacks \"" + field + "\"",
                    TAKE);
        }
        return value;
    }

    private static Json value(Json.Obj object, String field) {
        for (Json.Member member : object.members()) {
            if (member.name().equals(field)) {
                return member.value();
            }
        }
        return null;
    }

    private void wrong(String field, Json found, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                found.where(),
                "\"" + field + "\" is " + found.shown() + "; expected " + expected,
                TAKE);
    }
}
