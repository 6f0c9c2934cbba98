package org.rolegraph.base.delimited;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * <a href="https://jsonlines.org">JSON lines</a> as a table: an object a line, whose members are
 * cells under the names of all members that there are, in the order in which they first occur. What
 * is no text is written as JSON writes it; {@code null} is an empty cell.
 */
final class JsonRows implements RowSource {
    /** So many bytes of white space may stand before the first object. */
    private static final int LOOK = 64;

    private static final int MOST_ERRORS = 20;

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    // numbers as they were written
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final Bytes bytes;
    private final String file;
    private final List<String> header;

    /** Opens the same bytes each time. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    private interface Objects {
        void accept(int line, JsonNode object) throws IOException;
    }

    private JsonRows(Bytes bytes, String file, List<String> header) {
        this.bytes = bytes;
        this.file = file;
        this.header = header;
    }

    /** Whether the bytes, which are then where they were, begin with an object. */
    static boolean isJson(InputStream in) throws IOException {
        in.mark(LOOK);
        int first = in.read();
        for (int i = 1; i < LOOK && (Character.isWhitespace(first) || first >= 0xBB); i++) {
            first = in.read();
        }
        in.reset();
        return first == '{';
    }

    /** Reads all for the names of members; nothing when there is none, which is a problem. */
    static Optional<JsonRows> of(Bytes bytes, String file, Problems problems) throws IOException {
        Map<String, Integer> names = new LinkedHashMap<>();
        read(
                bytes,
                file,
                problems,
                (line, object) ->
                        object.fieldNames()
                                .forEachRemaining(name -> names.putIfAbsent(name, names.size())));
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(new JsonRows(bytes, file, List.copyOf(names.keySet())));
    }

    @Override
    public List<String> header() {
        return OwnTable.names(header);
    }

    @Override
    public void each(Sink rows) throws IOException {
        Problems problems = new Problems();
        read(
                bytes,
                file,
                problems,
                (line, object) -> {
                    List<String> cells = new ArrayList<>();
                    header.forEach(name -> cells.add(text(object.path(name))));
                    rows.accept(new Row(line, cells));
                });
        problems.stopOnErrors(Exit.DATA);
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? ""
                : value.isTextual() ? value.textValue() : value.toString();
    }

    private static void read(Bytes bytes, String file, Problems problems, Objects objects)
            throws IOException {
        int number = 0;
        int wrong = 0;
        try (BufferedReader lines =
                new BufferedReader(new Utf8Reader(bytes.open(), file, problems))) {
            for (String line = lines.readLine();
                    line != null && wrong < MOST_ERRORS;
                    line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String found;
                try {
                    JsonNode object = JSON.readTree(line);
                    if (object.isObject()) {
                        objects.accept(number, object);
                        continue;
                    }
                    found = "a JSON " + object.getNodeType().name().toLowerCase(Locale.ROOT);
                } catch (JsonProcessingException e) {
                    found = "no JSON: " + e.getOriginalMessage();
                }
                wrong++;
                problems.error(
                        Codes.BAD_SYNTAX,
                        Location.of(file, number),
                        found + "; expected a JSON object on each line",
                        "write each row as one object on a line of its own, or the table as CSV");
            }
        }
    }
}
