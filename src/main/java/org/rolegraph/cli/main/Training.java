package org.rolegraph.cli.main;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.cli.Console;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.web.jetty.ServerSettings;
import org.rolegraph.web.serve.ServeSettings;
import org.rolegraph.web.serve.Serving;

/**
 * Runs the common commands once over a store of its own, so that the launcher's class-data archive
 * holds the classes they need. Prints nothing.
 */
public final class Training {
    static final List<List<String>> COMMANDS =
            List.of(
                    List.of("--help"),
                    List.of("load", "curated=training"),
                    List.of("query", "skills-of-role", "role=builder"),
                    List.of("query", "gap", "role=surveyor", "held=builder"),
                    List.of("query", "roles-requiring-skill", "skill=drawing"),
                    List.of("query", "-e", "SELECT ?s ?o { ?s skos:prefLabel ?o } LIMIT 3"),
                    List.of("query", "-o", "csv", "-e", "ASK { ?s ?p ?o }"),
                    List.of("queries"),
                    List.of("search", "builder"),
                    List.of("show", "builder"),
                    List.of("export", "--about", "yard"),
                    List.of("store", "info"),
                    List.of("link", "list"),
                    List.of("gap", "--from", "builder", "--to", "surveyor"),
                    List.of("path", "--from", "planner", "--to", "surveyor"),
                    List.of("matrix", "builder", "surveyor"),
                    List.of("similar", "builder"),
                    List.of("coverage", "-o", "csv"),
                    List.of("models"));

    /** A graph of each kind of entity: what is read and shown counts here, not how much. */
    static final List<String> DATA =
            List.of(
                    "kinds.json",
                    "roles.json",
                    "skills.json",
                    "organizations.json",
                    "products.json",
                    "references.json",
                    "responsibilities.json",
                    "requirements.json",
                    "claims.json",
                    "links/work.sssom.tsv");

    /** What a server over that graph answers: what each start of one needs, and no more. */
    static final List<String> PATHS = List.of("/ready", "/sparql?query=ASK%7B%7D");

    private Training() {}

    /** Runs the commands; the archive is written by the Java machine at the end. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("rolegraph-training");
        try {
            Console console =
                    new Console(
                            new ByteArrayInputStream(new byte[0]),
                            OutputStream.nullOutputStream(),
                            new PrintWriter(Writer.nullWriter()),
                            false,
                            0,
                            false,
                            Map.of("ROLEGRAPH_STORE", folder.resolve("store").toString()),
                            folder);
            write(folder);
            for (List<String> command : COMMANDS) {
                Main.run(console, command.toArray(new String[0]));
            }
            try {
                visit(folder.resolve("store"));
            } catch (IOException e) {
                // nothing can listen here: then no server will need its classes
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Has a server answer the paths over the store; what the first line of each answer is. */
    static List<String> visit(Path store) throws IOException {
        ServeSettings settings =
                new ServeSettings(
                        List.of("en"),
                        Limits.TERMINAL,
                        false,
                        "training",
                        List.of(),
                        new ServerSettings("127.0.0.1", 0, 0, Optional.empty(), false));
        List<String> answers = new ArrayList<>();
        try (Serving serving = Serving.start(StoreDirectory.at(store), settings, line -> {})) {
            for (String path : PATHS) {
                answers.add(path + " " + answer(serving.uri(), path));
            }
        }
        return answers;
    }

    private static String answer(URI server, String path) throws IOException {
        String request =
                "GET %s HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
                        .formatted(path, server.getAuthority());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
        }
    }

    /** Puts the graph into a folder {@code training} of this one. */
    static void write(Path folder) throws IOException {
        Path training = folder.resolve("training");
        Files.createDirectories(training.resolve("links"));
        for (String name : DATA) {
            try (InputStream file = Training.class.getResourceAsStream("training/" + name)) {
                Files.copy(file, training.resolve(name));
            }
        }
    }
}
