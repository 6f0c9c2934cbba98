package org.rolegraph.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/** The commands of a session, in the order of its help. */
public enum SessionCommand {
    LIMIT("[N]", "at most N rows an answer; without N, says how many"),
    TIMEOUT("[S]", "at most S seconds a query; without S, says how many"),
    O("[FORMAT [FILE]]", "answers in FORMAT, to FILE; without either, tables here again"),
    EXPLAIN("[QUERY]", "how a query in one line is answered; without one, the last query"),
    QUERIES("[NAME]", "the queries of the catalogue, or the page of one"),
    SEARCH("TEXT", "find entities by name"),
    SHOW("ENTITY", "one entity: what it needs, who says so, where it leads"),
    PREFIXES("", "the prefixes that need no declaration, as SPARQL declares them"),
    RELOAD("", "read the generation that is current now"),
    HELP("", "this page"),
    Q("", "end the session, as Ctrl-D does");

    private static final String ABOUT =
            """
            A query of SPARQL may have many lines. It ends with ; outside its brackets, or with an
            empty line once its brackets are closed. The graph's prefixes need no declaration.
            A query of the catalogue is one line: NAME KEY=VALUE KEY=VALUE; a value may have
            blanks, and needs quotes only when it contains what looks like KEY=.
            Tab completes, Ctrl-C ends a running query or drops what was begun.

            """;

    private final String argument;
    private final String does;

    SessionCommand(String argument, String does) {
        this.argument = argument;
        this.does = does;
    }

    /** As it is written after the backslash. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(SessionCommand::word).toList();
    }

    /**
     * The command of this word.
     *
     * @throws Failure with exit USAGE when there is none
     */
    static SessionCommand of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_ARGUMENT,
                                        Location.of("\\" + word),
                                        "there is no such command; expected one of \\"
                                                + String.join(", \\", words()),
                                        "\\help says what each does"));
    }

    /**
     * The argument, if the command takes it.
     *
     * @throws Failure with exit USAGE for one that is missing or too much
     */
    String check(String given) {
        boolean missing = given.isEmpty() && !argument.isEmpty() && !argument.startsWith("[");
        if (missing || !given.isEmpty() && argument.isEmpty()) {
            throw bad("found \"" + given + "\"; expected " + usage());
        }
        return given;
    }

    /**
     * The argument as a number above zero; whole for {@link #LIMIT}.
     *
     * @throws Failure with exit USAGE for anything else
     */
    double positive(String given) {
        if (given.matches(this == LIMIT ? "\\d{1,15}" : "\\d{1,9}(\\.\\d{1,3})?")) {
            double number = Double.parseDouble(given);
            if (number > 0) {
                return number;
            }
        }
        throw bad("found \"" + given + "\"; expected a number above zero");
    }

    Failure bad(String message) {
        return Failure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                Location.of("\\" + word()),
                message,
                "\\help says what each command does");
    }

    private String usage() {
        return ("\\" + word() + " " + argument).strip();
    }

    /** The session's manual. */
    static String help() {
        StringBuilder help = new StringBuilder(ABOUT);
        for (SessionCommand command : values()) {
            help.append(String.format(Locale.ROOT, "  %-20s %s%n", command.usage(), command.does));
        }
        return help.toString();
    }
}
