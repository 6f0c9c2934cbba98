package org.rolegraph.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.LimitOptions;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.Run;
import org.rolegraph.cli.TinyStore;
import org.rolegraph.cli.main.RoleGraphCommand;

/** A session at a terminal: keys are typed into it, and its screen is read. */
@Timeout(120)
class ShellTerminalTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String UP = "\u001bOA";

    @TempDir private Path home;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private PipedOutputStream keys;
    private Thread thread;

    @BeforeEach
    void open() throws Exception {
        TinyStore.in(home);
        start();
    }

    @AfterEach
    void close() throws Exception {
        keys.close();
        thread.join(Duration.ofSeconds(100).toMillis());
    }

    @Test
    void a_query_of_many_lines_is_answered_at_the_empty_line() throws Exception {
        type("SELECT ?r {\r");
        await(() -> shown("-> "));
        type("?r a rg:Role\r} ORDER BY ?r LIMIT 2\r\r");
        await(() -> out().endsWith("\n"));
        assertEquals("r\nrole:analyst\ndata analyst (role:data-analyst)\n", out());
        end();
    }

    @Test
    void tab_completes_what_fits_the_place() throws Exception {
        type("skills-of-r\trol\tdata e\t\r");
        await(() -> out().contains("Spark"));
        type("SELECT ?thing { ?th\t a rg:Organ\t ; skos:prefL\t ?l FILTER(?l = 'Acme'@en) };\r");
        await(() -> out().lines().count() > 5 || err().contains("fix"));
        type("\\sh\tdata e\t\r");
        await(() -> out().contains("data engineer  role:data-engineer") || err().contains("fix"));
        type("ASK { ?r rg:requires skill:st\t }\r\r");
        await(() -> out().endsWith("true\n") || out().endsWith("false\n"));
        assertEquals("", err());
        assertTrue(shown("skill:statistics"));
        end();
    }

    @Test
    void control_c_ends_the_running_query_only() throws Exception {
        type("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l };\r");
        await(ShellTerminalTest::queryRuns);
        type(CTRL_C);
        await(() -> err().contains("\n"));
        assertEquals("query: interrupted [limit-reached]\n", err());
        type("ASK {\r");
        await(() -> shown("-> "));
        int prompts = prompts();
        type(CTRL_C);
        await(() -> prompts() > prompts);
        type("ASK {};\r");
        await(() -> out().contains("true"));
        assertEquals("true\n", out());
        end();
    }

    @Test
    void the_history_outlives_the_session_and_keeps_queries_whole() throws Exception {
        type("ASK {\r");
        await(() -> shown("-> "));
        type("};\r");
        await(() -> out().contains("true"));
        end();
        assertTrue(
                Files.readString(home.resolve(".local/state/rolegraph/history"))
                        .contains("ASK {\\n};"));
        out.reset();
        start();
        type(UP + "\r");
        await(() -> out().contains("true"));
        end();
    }

    @Test
    void says_once_that_another_generation_is_there_and_reads_it_when_told() throws Exception {
        Path table = Files.writeString(home.resolve("a.ttl"), "<http://e/s> <http://e/p> 1 .");
        Run load = Run.Place.at(home).run("load", "rdf=" + table);
        assertEquals(0, load.exit(), load.err());
        String query = "ASK { ?s <http://e/p> ?o };\r";
        type(query + query);
        await(() -> out().equals("false\nfalse\n"));
        type("\\reload\r" + query);
        await(() -> out().endsWith("true\n"));
        assertEquals("false\nfalse\ntrue\n", out());
        assertEquals(
                """
                generation 000002 has been published; the shell stays with 000001 until \\reload
                generation 000002
                """,
                err());
        end();
    }

    private void start() throws Exception {
        keys = new PipedOutputStream();
        ExternalTerminal terminal =
                new ExternalTerminal(
                        "test",
                        "xterm",
                        new PipedInputStream(keys, 1 << 16),
                        screen,
                        StandardCharsets.UTF_8);
        terminal.setSize(new Size(100, 40));
        Console console =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        new PrintWriter(err, true, StandardCharsets.UTF_8),
                        false,
                        0,
                        false,
                        Map.of("HOME", home.toString()),
                        home);
        Session session =
                new Session(
                        new RoleGraphCommand(console),
                        new LimitOptions(),
                        new NamingOptions(),
                        Catalogue.packed());
        thread =
                new Thread(
                        () -> {
                            try (session;
                                    terminal) {
                                new ShellTerminal(terminal, session, console).converse();
                            } catch (IOException e) {
                                e.printStackTrace(console.err());
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    private void end() throws Exception {
        type(CTRL_D);
        thread.join(Duration.ofSeconds(100).toMillis());
        assertEquals(false, thread.isAlive());
    }

    private void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private boolean shown(String text) {
        return screen.toString(StandardCharsets.UTF_8).contains(text);
    }

    private int prompts() {
        return screen.toString(StandardCharsets.UTF_8).split("rolegraph> ", -1).length;
    }

    /** The engine names the threads of its queries. */
    private static boolean queryRuns() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals("query") && t.isAlive());
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(100).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(
                    System.nanoTime() < until,
                    () -> "screen:\n" + screen + "\nout:\n" + out() + "\nerr:\n" + err());
            Thread.sleep(20);
        }
    }
}
