package org.rolegraph.cli.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.cli.CatalogueOptions;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.LanguageOptions;
import org.rolegraph.cli.LimitOptions;
import org.rolegraph.cli.Warnings;
import org.rolegraph.graph.Build;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.jetty.ServerSettings;
import org.rolegraph.web.reconcile.ReconciledTable;
import org.rolegraph.web.serve.Memory;
import org.rolegraph.web.serve.ServeSettings;
import org.rolegraph.web.serve.Serving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}. */
@Command(
        name = "serve",
        description = {
            "Serve the graph as pages, linked data and a SPARQL endpoint, to this machine's browser.",
            "It runs until it is interrupted, and reads only: nothing that a client sends is kept, but"
                    + " decisions about links with --allow-review."
        },
        footer = {
            "",
            "Without --host only this machine is answered. With it everybody who reaches the port is:"
                    + " put a server before it that speaks https. docs/server.md says what it refuses."
        })
public final class ServeCommand implements Callable<Integer> {
    private static final int RATE_FOR_OTHERS = 100;

    private static final Pattern TYPED = Pattern.compile("([a-z]+)=(.+)");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; by default ${DEFAULT-VALUE}, 0 for any that is free.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen at; by default ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description =
                    "Where a proxy on this machine publishes it, such as https://roles.example.org;"
                            + " clients are then told apart by the header X-Forwarded-For, which"
                            + " the proxy must set.")
    private URI base;

    @Option(names = "--open", description = "Open the first page in the browser.")
    private boolean open;

    @Mixin private SharingOptions sharing;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "Requests a second of one client; by default 100, without --host and --base-url any"
                            + " number.")
    private Integer rate;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Append a line for each request to the file; - for standard error.")
    private String log;

    @Option(names = "--log-queries", description = "Log what was asked too, not the paths alone.")
    private boolean logsQueries;

    @Option(
            names = "--reconcile",
            paramLabel = "FILE",
            description = {
                "A table to match names with (CSV, TSV or xlsx with a column title or label), as a"
                        + " service of its own at /reconcile/NAME; may be given again.",
                "TYPE=FILE says what its rows are: role, skill, organization or product; by default"
                        + " role."
            })
    private List<String> tables = List.of();

    @Mixin private CatalogueOptions queries;
    @Mixin private ReviewOptions review;
    @Mixin private LanguageOptions languages;
    @Mixin private LimitOptions limits;

    private final Invocation root;

    ServeCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        check(port >= 0 && port < 1 << 16, "--port", "a port is a number from 0 to 65535");
        check(rate == null || rate >= 0, "--rate", "a rate is 0 or more");
        check(
                base == null || isPublished(base),
                "--base-url",
                "it is http or https and a host, without a path");
        check(limits.hosts().isEmpty(), "--allow-service", "a server asks no other");
        if (!sharing.isReplica()) {
            try (OpenGraph graph = root.open(languages.languages())) {
                graph.generation(); // a default store that is not there is made now
            }
        }
        ServeSettings settings =
                new ServeSettings(
                        languages.languages(),
                        limits.limits(console),
                        sharing.follows(),
                        Build.version(),
                        tables(console),
                        queries.catalogue(console).ofTables(),
                        review.settings(console),
                        sharing.sharing(),
                        new ServerSettings(
                                host,
                                port,
                                rate(),
                                log(console),
                                logsQueries,
                                Optional.ofNullable(base)));
        try (Serving serving = start(settings)) {
            Memory.keep();
            console.say("rolegraph is served at " + serving.uri() + " (end it with Ctrl-C)");
            settings.tables()
                    .forEach(
                            table ->
                                    console.say(
                                            "a service to match names with: "
                                                    + serving.uri().resolve(table.path())));
            review.say(serving.uri(), console);
            if (open) {
                open(serving.uri());
            }
            return untilInterrupted(serving);
        }
    }

    private List<ReconciledTable> tables(Console console) throws IOException {
        Map<String, ReconciledTable> read = new LinkedHashMap<>();
        for (String word : tables) {
            Matcher typed = TYPED.matcher(word);
            boolean hasType = typed.matches();
            String file = hasType ? typed.group(2) : word;
            Problems warnings = new Problems();
            ReconciledTable table =
                    ReconciledTable.read(
                            console.path(file),
                            file,
                            hasType ? kind(typed.group(1)) : Kind.ROLE,
                            Scope.primary(languages.languages().get(0)),
                            warnings);
            Warnings.write(warnings, console.err());
            check(
                    read.putIfAbsent(table.path(), table) == null,
                    "--reconcile",
                    "two tables would be served at " + table.path());
        }
        return List.copyOf(read.values());
    }

    private static Kind kind(String word) {
        Optional<Kind> kind = Kind.of(word).filter(ReconciledTable.KINDS::contains);
        check(
                kind.isPresent(),
                "--reconcile",
                "\"" + word + "\" is no type; rows are of role, skill, product or organization");
        return kind.orElseThrow();
    }

    private Serving start(ServeSettings settings) {
        try {
            StoreDirectory store = StoreDirectory.at(root.store().folder());
            return Serving.start(store, settings, root.console()::say);
        } catch (IOException e) { // whatever keeps it from listening
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("serve"),
                    "nothing can listen at " + host + ", port " + port + ": " + e.getMessage(),
                    "choose another port with --port, or 0 for any that is free");
        }
    }

    private static boolean isPublished(URI base) {
        return ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
                && base.getHost() != null
                && base.getRawUserInfo() == null
                && (base.getRawPath().isEmpty() || base.getRawPath().equals("/"))
                && base.getRawQuery() == null
                && base.getRawFragment() == null;
    }

    private int rate() {
        if (rate != null) {
            return rate;
        }
        return ServerSettings.isLoopback(host) && base == null ? 0 : RATE_FOR_OTHERS;
    }

    private Optional<PrintWriter> log(Console console) throws IOException {
        if (log == null) {
            return Optional.empty();
        }
        if (log.equals("-")) {
            return Optional.of(console.err());
        }
        Path file = console.path(log);
        try {
            return Optional.of(
                    new PrintWriter(
                            new OutputStreamWriter(
                                    Files.newOutputStream(
                                            file,
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.APPEND),
                                    StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw FileTrouble.unwritable(log, e);
        }
    }

    /** The process ends by a signal, which ends the server first. */
    private static int untilInterrupted(Serving serving) {
        Thread end = new Thread(serving::close, "end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(end);
        }
        return Exit.OK.code();
    }

    private void open(URI uri) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command =
                system.contains("mac")
                        ? List.of("open", uri.toString())
                        : system.contains("windows")
                                ? List.of("rundll32", "url.dll,FileProtocolHandler", uri.toString())
                                : List.of("xdg-open", uri.toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            root.console().say("no browser was found; open " + uri + " yourself");
        }
    }

    private static void check(boolean holds, String option, String sentence) {
        if (!holds) {
            throw Failure.of(
                    Exit.USAGE, Codes.BAD_ARGUMENT, Location.of(option), sentence, "correct it");
        }
    }
}
