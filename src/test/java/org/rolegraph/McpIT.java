package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program as a client of agents starts it. */
class McpIT {
    private static final String PROGRAM = Path.of("rolegraph").toAbsolutePath().toString();
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"ping\"}\n";
    private static final String PONG = "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{}}";

    @TempDir private Path home;

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(PROGRAM, "mcp");
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("XDG_DATA_HOME");
        builder.environment().remove("ROLEGRAPH_STORE");
        return builder.start();
    }

    private static void ask(Process server, String line) throws IOException {
        OutputStream in = server.getOutputStream();
        in.write(line.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    @Test
    void the_first_start_fills_the_store_and_says_so_elsewhere() throws Exception {
        Process server = start();
        try (BufferedReader answers = server.inputReader(StandardCharsets.UTF_8)) {
            ask(server, PING);
            assertEquals(PONG, answers.readLine());
            server.getOutputStream().close();
            assertTrue(server.waitFor(20, TimeUnit.SECONDS), "still there");
            assertEquals(-1, answers.read());
        }
        assertEquals(0, server.exitValue());
        String said = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.contains("generation 000001"), said);
    }
}
