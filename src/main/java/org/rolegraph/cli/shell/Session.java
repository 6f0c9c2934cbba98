package org.rolegraph.cli.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Question;
import org.rolegraph.ask.shell.ShellStatement;
import org.rolegraph.ask.shell.Vocabulary;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.result.Format;
import org.rolegraph.cli.AnswerOptions;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Explained;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.LimitOptions;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.Outcome;
import org.rolegraph.cli.ask.UnknownTerms;
import org.rolegraph.graph.Asker;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.StoreDirectory;

/**
 * A conversation with one generation of the graph: does statements one after the other, keeps what
 * was set for those that follow, and survives their failures. It reads no terminal.
 */
final class Session implements AutoCloseable {
    private final Invocation root;
    private final List<String> languages;
    private final Interruptible work = new Interruptible();
    private final SessionOutput output = new SessionOutput();
    private Asker asker;
    private TermsInUse terms;
    private String announced;
    private Question last;
    private boolean ended;

    /** Opens the current generation. */
    Session(Invocation root, LimitOptions limits, NamingOptions naming, Catalogue catalogue) {
        this.root = root;
        this.languages = naming.languages();
        this.asker =
                new Asker(
                        root.open(languages),
                        limits.limits(root.console()),
                        new Access(limits.hosts()),
                        naming.schemes(),
                        false,
                        catalogue);
        this.terms = new TermsInUse(graph());
        this.announced = graph().generation().id();
    }

    OpenGraph graph() {
        return asker.graph();
    }

    /** The classes and properties that queries may use, for completion. */
    Vocabulary vocabulary() {
        return terms.get();
    }

    /** Whether {@code \q} was said. */
    boolean hasEnded() {
        return ended;
    }

    /** Whether the catalogue has a query of this name. */
    boolean isCatalogued(String name) {
        return catalogue().lists(name);
    }

    Catalogue catalogue() {
        return asker.catalogue();
    }

    /** Ends the query that runs, if one does; from any thread. */
    void interrupt() {
        work.interrupt();
    }

    /**
     * Does one statement and prints what comes of it; a failure is printed and leaves the session
     * as it was.
     *
     * @param place what problems call the text that the statement stands in
     * @param numbered whether all problems name its line
     * @return the exit code that the statement would have as a command
     */
    int run(ShellStatement statement, String place, boolean numbered, Console console)
            throws IOException {
        UnaryOperator<Problem> placing =
                numbered ? Asker.placing(place, statement) : problem -> problem;
        int code;
        try {
            announce(console);
            code =
                    statement.kind() == ShellStatement.Kind.COMMAND
                            ? command(statement, place, placing, console)
                            : query(statement, place, placing, console);
        } catch (Failure failure) {
            code = Outcome.of(Asker.placed(failure, placing), console, root::store);
        } catch (Console.ClosedPipe e) {
            throw e;
        } catch (IOException e) {
            code = Outcome.of(FileTrouble.unwritable("\\o", e), console, root::store);
        } catch (RuntimeException e) {
            code = Outcome.of(e, console, root::store);
        }
        console.out().flush();
        return code;
    }

    /** Says once that another generation than the one in use has become the current one. */
    private void announce(Console console) {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        String current = store.pointed().map(g -> g.id()).orElse(announced);
        if (!current.equals(announced)) {
            announced = current;
            console.say(
                    "generation "
                            + current
                            + " has been published; the shell stays with "
                            + graph().generation().id()
                            + " until \\reload");
        }
    }

    private int query(
            ShellStatement statement, String place, UnaryOperator<Problem> placing, Console console)
            throws IOException {
        Question question = asker.question(statement, place);
        last = question;
        UnknownTerms.notice(place, question.text(), console);
        AnswerOptions form = output.options();
        Console target = output.on(console);
        graph().reader();
        int code =
                work.run(
                        () ->
                                asker.ask(
                                        question,
                                        form.labels(question, Format.TABLE),
                                        answer -> form.write(answer, "Answer", target, placing)));
        target.out().flush();
        return code;
    }

    private int command(
            ShellStatement statement, String place, UnaryOperator<Problem> placing, Console console)
            throws IOException {
        SessionCommand command = SessionCommand.of(statement.word());
        String argument = command.check(statement.argument());
        switch (command) {
            case LIMIT -> limit(argument, console);
            case TIMEOUT -> timeout(argument, console);
            case O -> output.choose(argument, console);
            case EXPLAIN -> {
                return explain(statement, argument, place, placing, console);
            }
            case QUERIES -> SessionPages.queries(argument, catalogue(), console);
            case SEARCH -> SessionPages.search(asker, argument, console);
            case SHOW -> SessionPages.show(asker, argument, work, console);
            case PREFIXES -> SessionPages.print(SessionPages.prefixes(), console);
            case RELOAD -> reload(console);
            case HELP -> SessionPages.print(SessionCommand.help(), console);
            case Q -> ended = true;
        }
        return Exit.OK.code();
    }

    private int explain(
            ShellStatement statement,
            String query,
            String place,
            UnaryOperator<Problem> placing,
            Console console)
            throws IOException {
        if (!query.isEmpty()) {
            ShellStatement.Kind kind =
                    isCatalogued(query.split("\\s", 2)[0])
                            ? ShellStatement.Kind.CALL
                            : ShellStatement.Kind.SPARQL;
            last = asker.question(new ShellStatement(kind, query, "", statement.line()), place);
        }
        if (last == null) {
            throw SessionCommand.EXPLAIN.bad("there was no query yet");
        }
        graph().reader();
        Question question = last;
        return work.run(() -> Explained.write(asker.explain(question), console, placing));
    }

    private void limit(String rows, Console console) {
        Limits now = asker.limits();
        if (!rows.isEmpty()) {
            now = new Limits(now.time(), (long) SessionCommand.LIMIT.positive(rows));
            asker = asker.within(now);
        }
        console.say("at most " + Counted.of(now.rows(), "row"));
    }

    private void timeout(String seconds, Console console) {
        Limits now = asker.limits();
        if (!seconds.isEmpty()) {
            double time = SessionCommand.TIMEOUT.positive(seconds);
            now = new Limits(Duration.ofMillis((long) Math.ceil(1000 * time)), now.rows());
            asker = asker.within(now);
        }
        console.say("at most " + now.time().toMillis() / 1000.0 + " s");
    }

    private void reload(Console console) {
        OpenGraph next = root.open(languages);
        terms.close();
        graph().close();
        asker =
                new Asker(
                        next,
                        asker.limits(),
                        asker.access(),
                        asker.schemes(),
                        asker.fuzzy(),
                        catalogue());
        terms = new TermsInUse(next);
        announced = next.generation().id();
        console.say("generation " + announced);
    }

    @Override
    public void close() throws IOException {
        output.close();
        terms.close();
        graph().close();
    }
}
