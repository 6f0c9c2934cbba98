package org.rolegraph.cli.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.rolegraph.ask.shell.Completions;
import org.rolegraph.ask.shell.Proposal;
import org.rolegraph.ask.shell.ShellStatement;
import org.rolegraph.ask.shell.ShellStatements;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.cli.AnswerOptions;
import org.rolegraph.cli.Console;

/**
 * A session's terminal: edits lines, keeps history, completes. It and {@link ShellParser} alone
 * know JLine.
 */
final class ShellTerminal {
    private static final String PROMPT = "rolegraph> ";
    private static final String MORE = "        -> ";

    private final Terminal terminal;
    private final Session session;
    private final Console console;
    private final LineReader reader;

    ShellTerminal(Terminal terminal, Session session, Console console) {
        this.terminal = terminal;
        this.session = session;
        this.console = console;
        Completions completions =
                new Completions(
                        session.catalogue(),
                        SessionCommand.words(),
                        AnswerOptions.ids(),
                        () -> session.graph().labels(),
                        session::vocabulary);
        ShellParser parser = new ShellParser(completions, session::isCatalogued);
        LineReaderBuilder builder =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("rolegraph")
                        .parser(parser)
                        .completer((r, line, found) -> found.addAll(candidates(parser)))
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
                        .variable(LineReader.HISTORY_SIZE, 2000)
                        // an exclamation mark is SPARQL's, not the history's
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .option(LineReader.Option.CASE_INSENSITIVE, true)
                        .option(LineReader.Option.HISTORY_REDUCE_BLANKS, false)
                        .option(LineReader.Option.INSERT_TAB, false);
        history(console).ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        this.reader = builder.build();
    }

    /** Holds the session on the terminal of the process, until its end is asked for. */
    static void run(Session session, Console console) throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder()
                        .name("rolegraph")
                        .system(true)
                        .dumb(true)
                        .encoding(StandardCharsets.UTF_8)
                        .build()) {
            console.say(
                    "generation "
                            + session.graph().generation().id()
                            + "; \\help lists what may be said, Ctrl-D ends");
            new ShellTerminal(terminal, session, console).converse();
        }
    }

    /** Reads and does statements until the end. */
    void converse() throws IOException {
        terminal.handle(Terminal.Signal.INT, signal -> session.interrupt());
        while (!session.hasEnded()) {
            String text;
            try {
                text = reader.readLine(PROMPT);
            } catch (UserInterruptException dropped) {
                continue;
            } catch (EndOfFileException end) {
                return;
            }
            int width = terminal.getWidth();
            for (ShellStatement one : ShellStatements.of(text, session::isCatalogued)) {
                if (!session.hasEnded()) {
                    session.run(one, "query", false, width > 0 ? console.wide(width) : console);
                }
            }
        }
    }

    private static List<Candidate> candidates(ShellParser parser) {
        List<Candidate> candidates = new ArrayList<>();
        int place = 0;
        for (Proposal one : parser.proposals()) {
            candidates.add(
                    new Candidate(
                            one.value(),
                            ProblemText.safe(one.value()),
                            null,
                            one.note().isEmpty() ? null : ProblemText.safe(one.note()),
                            null,
                            null,
                            one.ended(),
                            place++));
        }
        return candidates;
    }

    /** Where the history is kept; empty where it cannot be, which is no reason not to talk. */
    static Optional<Path> history(Console console) {
        String state = console.environment().getOrDefault("XDG_STATE_HOME", "");
        // the base directory specification: a relative value is to be ignored
        Path base =
                state.startsWith("/")
                        ? Path.of(state)
                        : Path.of(console.environment().getOrDefault("HOME", "."), ".local/state");
        Path folder = console.folder().toAbsolutePath().resolve(base).resolve("rolegraph");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
        Path file = folder.resolve("history");
        return Files.isWritable(Files.exists(file) ? file : folder)
                ? Optional.of(file)
                : Optional.empty();
    }
}
