package org.rolegraph.web.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.query.Catalogue;

/** The page on agents shows what is answered, and every tool. */
class AgentsPageTest {
    private static final Path PAGE = Path.of("docs/agents.md");
    private static final JsonMapper JSON = new JsonMapper();

    /** A call, and its answer below it. */
    private static final Pattern CALL =
            Pattern.compile("```json\n(\\{\"name\".*\\})\n```\n\n```json\n((?s).*?)```");

    @Test
    void calls_are_answered_as_the_page_shows() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder written = new StringBuilder();
        Matcher call = CALL.matcher(page);
        int calls = 0;
        while (call.find()) {
            calls++;
            call.appendReplacement(
                    written,
                    Matcher.quoteReplacement(
                            "```json\n"
                                    + call.group(1)
                                    + "\n```\n\n```json\n"
                                    + answer(call.group(1), calls)
                                    + "\n```"));
        }
        call.appendTail(written);
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(PAGE, written);
        }
        assertEquals(page, written.toString());
        assertEquals(9, calls);
    }

    /** What a client gets to read: the object, or the text of what it can mend. */
    private static String answer(String call, int id) throws IOException {
        ObjectNode message = JSON.createObjectNode();
        message.put("jsonrpc", "2.0").put("id", id).put("method", "tools/call");
        message.set("params", JSON.readTree(call));
        JsonNode result =
                JSON.readTree(AgentTranscriptTest.answers(message + "\n").get(0)).get("result");
        JsonNode shown =
                result.path("isError").asBoolean()
                        ? result
                        : JSON.readTree(result.at("/content/0/text").textValue());
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(shown);
    }

    @Test
    void it_names_every_tool_and_version() throws IOException {
        String page = Files.readString(PAGE);
        List<String> tools =
                Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                        .matcher(page)
                        .results()
                        .map(row -> row.group(1))
                        .toList();
        assertEquals(new AgentTools(Catalogue.packed()).names(), tools);
        AgentVersion.dates().forEach(date -> assertTrue(page.contains(date), date));
    }
}
