package org.rolegraph.cli.main;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rolegraph.cli.Console;

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
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
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
