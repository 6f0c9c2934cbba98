package org.rolegraph.load.source.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** Reads one JSON text into values that know their places. */
public final class PlacedJson {
    /** Lengths are judged here, where their places are known; files are bounded. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final String file;
    private final Problems problems;
    private final JsonParser parser;

    private PlacedJson(String file, JsonParser parser, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.parser = parser;
    }

    /** The value, or nothing when the text is no JSON, which is a problem. */
    public static Optional<Json> parse(String file, String text, Problems problems)
            throws IOException {
        try (var jackson = FACTORY.createParser(text)) {
            PlacedJson reading = new PlacedJson(file, jackson, problems);
            if (jackson.nextToken() == null) {
                throw new JsonParseException(jackson, "the file is empty");
            }
            Json value = reading.value();
            if (jackson.nextToken() != null) {
                throw new JsonParseException(
                        jackson, "there is more after the end", jackson.currentTokenLocation());
            }
            return Optional.of(value);
        } catch (JsonProcessingException e) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    place(file, e.getLocation()),
                    "this is not JSON: " + firstSentence(e.getOriginalMessage()),
                    "correct the syntax here or just before; what is after it was not read");
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
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(where);
            default -> new Json.Word(where, parser.getText());
        };
    }

    /** The number; in place of one that has no end, which is reported, nothing. */
    private Json number(Location where) throws IOException {
        String text = parser.getText();
        Optional<BigDecimal> number = Numbers.decimal(text);
        if (number.isEmpty()) {
            problems.error(
                    Codes.BAD_VALUE,
                    where,
                    "found the number " + text + "; expected one of " + Numbers.EXPECTED,
                    "write it shorter");
        }
        return new Json.Num(where, number.orElse(BigDecimal.ZERO));
    }

    private static Location place(String file, JsonLocation at) {
        return at == null
                ? Location.of(file)
                : new Location(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }

    /** Jackson adds the place after the first line, and its own state in brackets. */
    private static String firstSentence(String message) {
        return message.split("\n| \\(for ", 2)[0].strip();
    }
}
