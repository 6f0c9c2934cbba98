package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Npm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/**
 * Queries made by chance are answered as Oxigraph answers them, which shares no code with Jena.
 * {@code mvn -Poracle verify} brings it from npm to {@code target/oracle}; it needs Node and the
 * network once.
 */
@EnabledIfSystemProperty(
        named = "rolegraph.oracle",
        matches = "true",
        disabledReason = "runs with -Poracle alone")
class OxigraphTest {
    private static final int QUERIES = 300;
    private static final Path FOLDER = Path.of("target/oracle");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Seeds that are answered otherwise, each with who is right and where it is written. */
    private static final Map<Integer, String> ALLOWED = Map.of();

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "queries against an oracle")
    void three_hundred_queries_are_answered_alike(Tries tries)
            throws IOException, InterruptedException {
        Npm npm = Npm.of(Path.of("src/test/oracle"), FOLDER);
        List<RandomAsk> asks = new ArrayList<>();
        for (int seed = 0; asks.size() < QUERIES; seed++) {
            asks.add(RandomAsk.of(seed));
        }
        List<Map<String, String>> cases = new ArrayList<>();
        asks.forEach(ask -> cases.add(Map.of("data", ask.data(), "query", ask.query())));
        JSON.writeValue(FOLDER.resolve("cases.json").toFile(), cases);
        npm.run("node", "answers.js", "cases.json", "answers.json");
        JsonNode answers = JSON.readTree(FOLDER.resolve("answers.json").toFile());
        List<String> different = new ArrayList<>();
        int some = 0;
        for (int i = 0; i < asks.size(); i++) {
            List<String> theirs = rows(answers.get(i));
            List<String> ours = rows(JSON.readTree(answered(asks.get(i))));
            some += ours.isEmpty() ? 0 : 1;
            if (ours.equals(theirs) == ALLOWED.containsKey(i)) {
                different.add(i + ": " + asks.get(i).query() + "\n" + ours + "\n" + theirs);
            }
        }
        assertEquals(List.of(), different);
        tries.held(QUERIES - ALLOWED.size());
        tries.missed(ALLOWED.size());
        assertTrue(some > QUERIES / 4, some + " have rows");
    }

    private static String answered(RandomAsk ask) throws IOException {
        StringBuilder out = new StringBuilder();
        Engine engine = Bakery.engine(Definitions.stored(ask.data()));
        try (Answer answer = engine.ask(Question.typed(ask.query()), Labelling.NONE)) {
            if (answer instanceof Answer.Rows rows) {
                Format.JSON.write(rows, Style.PLAIN, out);
            } else {
                Format.JSON.write(((Answer.Truth) answer).value(), out);
            }
        }
        return out.toString();
    }

    /**
     * Sorted; equal numbers read alike, since engines are free in how they write what they made.
     */
    private static List<String> rows(JsonNode answer) {
        if (answer.has("boolean")) {
            return List.of(answer.get("boolean").asText());
        }
        List<String> columns = new ArrayList<>();
        answer.at("/head/vars").forEach(column -> columns.add(column.asText()));
        columns.sort(null);
        List<String> rows = new ArrayList<>();
        for (JsonNode row : answer.at("/results/bindings")) {
            StringBuilder text = new StringBuilder();
            columns.forEach(column -> text.append(term(row.get(column))).append(' '));
            rows.add(text.toString());
        }
        rows.sort(null);
        return rows;
    }

    private static String term(JsonNode term) {
        if (term == null) {
            return "-";
        }
        String value = term.get("value").asText();
        String type = term.path("datatype").asText();
        if (Pattern.matches(".*#(integer|decimal)", type)) {
            value = new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
        return term.get("type").asText() + value + "@" + term.path("xml:lang").asText() + type;
    }
}
