package org.rolegraph.source.curated;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;

/** Reads one JSON text into values that know their places. */
final class JsonParser {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final com.fasterxml.jackson.core.JsonParser parser;

    private JsonParser(String file, com.fasterxml.jackson.core.JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The value, or nothing when the text is no JSON, which is a problem. */
    static Optional<Json> parse(String file, String text, Problems problems) throws IOException {
        try (var jackson = FACTORY.createParser(text)) {
            JsonParser parser = new JsonParser(file, jackson);
            if (jackson.nextToken() == null) {
                throw new JsonParseException(jackson, "the file is empty");
            }
            Json value = parser.value();
            if (jackson.nextToken() != null) {
                throw new JsonParseException(
                        jackson, "there is more behind the end", jackson.currentTokenLocation());
            }
            return Optional.of(value);
        } catch (JsonProcessingException e) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    place(file, e.getLocation()),
                    "this is not JSON: " + firstSentence(e.getOriginalMessage()),
                    "correct the syntax here or just before; what is behind it was not read");
            return Optional.empty();
        }
    }

    private Json value() throws IOException {
        Location where = place(file, parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                List<Json.Member> members = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    Location name = place(file, parser.currentTokenLocation());
                    String key = parser.currentName();
                    parser.nextToken();
                    members.add(new Json.Member(name, key, value()));
                }
                yield new Json.Obj(where, members);
            }
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value());
                }
                yield new Json.Arr(where, items);
            }
            case VALUE_STRING -> new Json.Str(where, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new Json.Num(where, parser.getDecimalValue());
            default -> new Json.Word(where, parser.getText());
        };
    }

    private static Location place(String file, JsonLocation at) {
        return at == null
                ? Location.of(file)
                : new Location(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }

    /** Jackson adds the place behind the first line, and its own state in brackets. */
    private static String firstSentence(String message) {
        return message.split("\n| \\(for ", 2)[0].strip();
    }
}
