package org.rolegraph.cli.main;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.Outcome;
import org.rolegraph.cli.StorePlace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "rolegraph",
        description = "A knowledge graph of roles, skills, organizations and references.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class)
public final class RoleGraphCommand implements Runnable, Invocation {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "Where the graph is kept; by default $ROLEGRAPH_STORE, else"
                            + " $XDG_DATA_HOME/rolegraph, else ~/.local/share/rolegraph.")
    private Path store;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            scope = ScopeType.INHERIT,
            description =
                    "Memory that Java may use, such as 4g; by default 2g. The launcher acts on it.")
    @SuppressWarnings("unused") // the launcher acts on it
    private String heap;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of rolegraph, Jena, Java, store format and ontology.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Spec private CommandSpec spec;

    private final Console console;

    public RoleGraphCommand(Console console) {
        this.console = console;
    }

    /** The root of the command line that the parser is of. */
    static RoleGraphCommand of(CommandLine line) {
        return (RoleGraphCommand) line.getCommandSpec().root().userObject();
    }

    /** The parser of every command line: the root with all commands. */
    public static CommandLine line(Console console) {
        return line(console, Commands::addAll);
    }

    /** The parser of this command line, which knows no more commands than it needs. */
    public static CommandLine line(Console console, String... args) {
        return line(console, (commands, line) -> commands.addFor(line, args));
    }

    private static CommandLine line(Console console, BiConsumer<Commands, CommandLine> adding) {
        RoleGraphCommand root = new RoleGraphCommand(console);
        Commands commands = new Commands(root);
        CommandLine line = new CommandLine(root, commands);
        adding.accept(commands, line);
        line.setOut(console.text());
        line.setErr(console.err());
        line.setUsageHelpWidth(console.columns() == 0 ? 80 : Math.max(60, console.columns()));
        line.setParameterExceptionHandler(root::misused);
        line.setExecutionExceptionHandler(root::failed);
        line.setExecutionStrategy(RoleGraphCommand::execute);
        return line;
    }

    /**
     * Help that cannot be written fails as commands do; picocli alone would print the exception.
     */
    private static int execute(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (CommandLine.PicocliException e) {
            throw e;
        } catch (RuntimeException e) {
            CommandLine line = parsed.commandSpec().commandLine();
            throw new CommandLine.ExecutionException(line, "cannot show help", e);
        }
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public StorePlace store() {
        if (store != null && store.toString().isEmpty()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--store"),
                    "the name of the store is empty",
                    "name a folder, or leave the option out; a variable in it may be unset");
        }
        return StorePlace.of(store == null ? null : console.path(store.toString()), console);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private int misused(ParameterException e, String[] args) {
        if (e.getCause() instanceof Failure failure) {
            return Outcome.of(failure, console, this::store);
        }
        CommandLine command = e.getCommandLine();
        StringWriter hint = new StringWriter();
        boolean suggested =
                CommandLine.UnmatchedArgumentException.printSuggestions(
                        e, new PrintWriter(hint, true));
        String name = command.getCommandSpec().qualifiedName();
        String remedy =
                (suggested ? hint.toString().strip().replaceAll("\\s*\\R\\s*", " ") + "; " : "")
                        + "see '"
                        + name
                        + " --help'";
        ProblemText.write(
                List.of(
                        Problem.error(
                                Codes.BAD_ARGUMENT,
                                Location.of(name),
                                e.getMessage().strip(),
                                remedy)),
                console.err());
        return Exit.USAGE.code();
    }

    private int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        return Outcome.of(e, console, this::store);
    }
}
