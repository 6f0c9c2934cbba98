package org.rolegraph.web.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.site.ServedNow;

/** The protocol by lines. */
class AgentLinesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static ServedNow packed;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void open() {
        packed = now(Loaded.packed());
    }

    @AfterAll
    static void close() {
        packed.close();
    }

    private static ServedNow now(Run.Place place) {
        Path store = place.folder().resolve(".local/share/rolegraph");
        return ServedNow.of(StoreDirectory.at(store), List.of("en"), Limits.FILE, "test");
    }

    private AgentLines lines(ServedNow now, OutputStream out) {
        return new AgentLines(now, out, told::add, bug -> told.add(bug.toString()));
    }

    private List<JsonNode> answers(byte[] in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines(packed, out).answer(new ByteArrayInputStream(in));
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        assertEquals(List.of(), told);
        return answers;
    }

    private List<JsonNode> answers(String lines) throws IOException {
        return answers(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":"
                + id
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
                + tool
                + "\",\"arguments\":"
                + arguments
                + "}}\n";
    }

    private static String search(int id) {
        return call(id, "search", "{\"q\":\"data\",\"limit\":1,\"offset\":" + id + "}");
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "calls of agents in bursts, all of them answered")
    void a_burst_is_answered_whole(Tries tries) throws IOException {
        int burst = 2_500; // more than wait at once
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < burst; i++) {
            lines.append(search(i));
        }
        Set<Integer> ids = new TreeSet<>();
        for (JsonNode answer : answers(lines.toString())) {
            assertTrue(answer.has("result"), answer.toString());
            ids.add(answer.get("id").intValue());
        }
        assertEquals(burst, ids.size());
        tries.held(burst);
    }

    @Test
    void a_line_that_is_too_long_is_answered_and_the_next_too() throws IOException {
        String longer = call(1, "search", "{\"q\":\"" + "a".repeat(300_000) + "\"}");
        String whole = call(2, "search", "{\"q\":\"" + "a".repeat(200_000) + "\"}");
        List<JsonNode> answers = answers(longer + "\n\r\n  \n" + whole + search(3));
        assertEquals(3, answers.size(), answers.toString());
        assertEquals(
                "no request: a message has at most 256 KiB",
                answers.get(0).at("/error/message").textValue());
        String text = answers.get(1).at("/result/content/0/text").textValue();
        assertTrue(text.startsWith("q: the text has 200000 characters; expected at most"), text);
    }

    @Test
    void what_is_not_utf8_ends_nothing() throws IOException {
        byte[] good = search(1).getBytes(StandardCharsets.UTF_8);
        byte[] lines = new byte[good.length + 4];
        lines[0] = (byte) 0xff;
        lines[1] = (byte) 0xc3;
        lines[2] = 0;
        lines[3] = '\n';
        System.arraycopy(good, 0, lines, 4, good.length);
        List<JsonNode> answers = answers(lines);
        assertEquals(-32700, answers.get(0).at("/error/code").intValue());
        assertTrue(answers.get(1).has("result"));
    }

    @Test
    void nobody_hears_of_what_was_cancelled() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append(call(i, "show", "{\"iri\":\"role:data-engineer\"}"));
        }
        for (int i = 20; i < 200; i++) {
            lines.append(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":"
                            + "{\"requestId\":"
                            + i
                            + "}}\n");
        }
        lines.append(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{}}\n");
        List<JsonNode> answers = answers(lines.toString());
        assertTrue(answers.size() >= 20, answers.size() + " answers");
        assertTrue(answers.size() < 120, answers.size() + " answers");
        assertFalse(answers.stream().anyMatch(each -> each.get("id").intValue() == 199));
    }

    @Test
    void a_client_that_has_gone_ends_it() throws IOException {
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        lines(packed, gone)
                .answer(new ByteArrayInputStream(search(1).getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), told);
    }

    @Test
    void what_is_loaded_meanwhile_is_answered_from(@TempDir Path folder) throws Exception {
        Run.Place place = Run.Place.at(folder);
        Path file = folder.resolve("given.ttl");
        load(place, file, "first");
        PipedOutputStream client = new PipedOutputStream();
        try (ServedNow now = now(place);
                PipedInputStream in = new PipedInputStream(client)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Thread server =
                    new Thread(
                            () -> {
                                try {
                                    lines(now, out).answer(in);
                                } catch (IOException e) {
                                    told.add(e.toString());
                                }
                            });
            server.start();
            ask(client, out, 1, "first");
            load(place, file, "second");
            Thread.sleep(600); // it looks twice a second
            ask(client, out, 2, "second");
            client.close();
            server.join();
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertEquals(2, lines.size(), lines.toString());
            assertEquals(List.of("answers from generation 000002"), told);
        }
    }

    private static void load(Run.Place place, Path file, String name) throws IOException {
        Files.writeString(
                file,
                "<https://example.org/a> a <https://w3id.org/rolegraph/ontology#Role> ;"
                        + " <http://www.w3.org/2004/02/skos/core#prefLabel> \""
                        + name
                        + "\"@en .\n");
        Run run = place.run("load", "rdf=" + file);
        assertEquals(0, run.exit(), run.err());
    }

    /** Asks, and waits for the answer, which finds the name for sure. */
    private static void ask(OutputStream client, ByteArrayOutputStream out, int id, String name)
            throws Exception {
        client.write(
                call(id, "ground", "{\"name\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8));
        client.flush();
        for (int i = 0; i < 600 && out.toString(StandardCharsets.UTF_8).lines().count() < id; i++) {
            Thread.sleep(50);
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(id - 1).contains("sure\\\":true"), lines.toString());
    }
}
