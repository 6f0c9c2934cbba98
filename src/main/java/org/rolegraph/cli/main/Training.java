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
    private static final List<List<String>> COMMANDS =
            List.of(
                    List.of("--help"),
                    List.of("load", "curated=data"),
                    List.of("query", "skills-of-role", "role=ML platform engineer"),
                    List.of("query", "gap", "role=developer-advocate", "held=platform-engineer"),
                    List.of("query", "roles-requiring-skill", "skill=machine-learning"),
                    List.of("query", "-e", "SELECT ?s ?o { ?s skos:prefLabel ?o } LIMIT 3"),
                    List.of("query", "-o", "csv", "-e", "ASK { ?s ?p ?o }"),
                    List.of("queries"),
                    List.of("search", "platform engineer"),
                    List.of("show", "developer-advocate"),
                    List.of("export", "--about", "nvidia"),
                    List.of("store", "info"),
                    List.of("link", "list"),
                    List.of("gap", "--from", "framework-engineer", "--to", "developer-advocate"),
                    List.of("path", "--from", "data-scientist", "--to", "developer-advocate"),
                    List.of("matrix", "data-scientist", "developer-advocate"),
                    List.of("similar", "platform-engineer"),
                    List.of("coverage", "-o", "csv"),
                    List.of("models"));

    /** The curated data alone: the slices beside them would take longer than all the rest. */
    private static final List<String> DATA =
            List.of(
                    "roles",
                    "profiles",
                    "skills",
                    "organizations",
                    "products",
                    "references",
                    "responsibilities",
                    "requirements",
                    "claims");

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
            Path data = Files.createDirectory(folder.resolve("data"));
            for (String name : DATA) {
                try (InputStream json =
                        Training.class.getResourceAsStream("/data/" + name + ".json")) {
                    Files.copy(json, data.resolve(name + ".json"));
                }
            }
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
}
