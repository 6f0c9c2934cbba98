package org.rolegraph.cli.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.rolegraph.ask.shell.ShellStatement;
import org.rolegraph.ask.shell.ShellStatements;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.CatalogueOptions;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.LimitOptions;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.graph.Asker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code shell}. */
@Command(
        name = "shell",
        description = {
            "Ask many queries in one session.",
            "SPARQL ends with ; or an empty line, queries of the catalogue are NAME KEY=VALUE, and"
                    + " \\help lists the commands of the session.",
            "On a terminal with history and completion; otherwise the same language is read from"
                    + " standard input, and the exit code is the highest of all statements."
        })
public final class ShellCommand implements Callable<Integer> {
    private static final String INPUT = "standard input";

    @Mixin private CatalogueOptions queries;
    @Mixin private LimitOptions limits;
    @Mixin private NamingOptions naming;

    private final Invocation root;

    ShellCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        try (Session session = new Session(root, limits, naming, queries.catalogue(console))) {
            if (console.keyboard() && console.terminal()) {
                ShellTerminal.run(session, console);
                return Exit.OK.code();
            }
            return script(session, console);
        }
    }

    private static int script(Session session, Console console) throws IOException {
        ShellStatements statements = new ShellStatements(session::isCatalogued);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        int worst = Exit.OK.code();
        String line;
        do {
            line = in.readLine();
            for (ShellStatement one : line == null ? statements.end() : statements.add(line)) {
                if (!session.hasEnded()) {
                    worst = Asker.worse(worst, session.run(one, INPUT, true, console));
                }
            }
        } while (line != null && !session.hasEnded());
        return worst;
    }
}
