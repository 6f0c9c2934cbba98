package org.rolegraph.cli.main;

import java.lang.reflect.Constructor;
import java.util.List;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.ask.QueriesCommand;
import org.rolegraph.cli.ask.QueryCommand;
import org.rolegraph.cli.ask.SearchCommand;
import org.rolegraph.cli.ask.ShowCommand;
import org.rolegraph.cli.career.CoverageCommand;
import org.rolegraph.cli.career.GapCommand;
import org.rolegraph.cli.career.MatrixCommand;
import org.rolegraph.cli.career.PathCommand;
import org.rolegraph.cli.career.SimilarCommand;
import org.rolegraph.cli.endpoint.PublishCommand;
import org.rolegraph.cli.link.LinkCommand;
import org.rolegraph.cli.link.ModelsCommand;
import org.rolegraph.cli.link.ReconcileCommand;
import org.rolegraph.cli.shell.ShellCommand;
import org.rolegraph.cli.store.CheckCommand;
import org.rolegraph.cli.store.ExportCommand;
import org.rolegraph.cli.store.LoadCommand;
import org.rolegraph.cli.store.MapCommand;
import org.rolegraph.cli.store.NewCommand;
import org.rolegraph.cli.store.SourcesCommand;
import org.rolegraph.cli.store.StoreCommand;
import org.rolegraph.cli.web.McpCommand;
import org.rolegraph.cli.web.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes commands: each gets the root, through which it reaches the console and the store. Only
 * those that a command line needs are made, since making all their options is what a start would
 * mostly be spent on.
 */
final class Commands implements CommandLine.IFactory {
    /** All commands, in the order of the help. */
    static final List<Class<?>> ALL =
            List.of(
                    LoadCommand.class,
                    QueryCommand.class,
                    QueriesCommand.class,
                    ShellCommand.class,
                    SearchCommand.class,
                    ShowCommand.class,
                    ExportCommand.class,
                    PublishCommand.class,
                    CheckCommand.class,
                    NewCommand.class,
                    MapCommand.class,
                    ServeCommand.class,
                    McpCommand.class,
                    StoreCommand.class,
                    CompletionCommand.class,
                    SourcesCommand.class,
                    GapCommand.class,
                    SimilarCommand.class,
                    PathCommand.class,
                    MatrixCommand.class,
                    CoverageCommand.class,
                    LinkCommand.class,
                    ReconcileCommand.class,
                    ModelsCommand.class);

    private static final List<String> QUESTIONS_OF_THE_ROOT =
            List.of("-h", "--help", "-V", "--version");

    private final Invocation root;

    public Commands(Invocation root) {
        this.root = root;
    }

    /** Adds every command, whole. */
    void addAll(CommandLine line) {
        for (Class<?> type : ALL) {
            add(line, type);
        }
    }

    /**
     * Adds what the arguments need: the command they name; for the help of the root all, by name
     * and description; otherwise all, from which a mistyped name gets its suggestions.
     */
    void addFor(CommandLine line, String... args) {
        int first = first(args);
        String word = first < args.length ? args[first] : "";
        for (Class<?> type : ALL) {
            if (type.getAnnotation(Command.class).name().equals(word)) {
                add(line, type);
                return;
            }
        }
        if (first == args.length - 1 && QUESTIONS_OF_THE_ROOT.contains(word)) {
            for (Class<?> type : ALL) {
                Command command = type.getAnnotation(Command.class);
                CommandSpec summary = CommandSpec.create();
                summary.usageMessage().description(command.description());
                line.addSubcommand(command.name(), summary);
            }
        } else {
            addAll(line);
        }
    }

    /** Where the command's name stands, after the root's option. */
    private static int first(String... args) {
        int i = 0;
        while (i < args.length && args[i].startsWith("--store")) {
            i += args[i].equals("--store") ? 2 : 1;
        }
        return i;
    }

    private void add(CommandLine line, Class<?> type) {
        try {
            line.addSubcommand(
                    type.getAnnotation(Command.class).name(), new CommandLine(create(type), this));
        } catch (Exception e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] wants = constructor.getParameterTypes();
            if (wants.length == 1 && wants[0] == Invocation.class) {
                constructor.setAccessible(true); // commands are for nobody else
                return type.cast(constructor.newInstance(root));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
