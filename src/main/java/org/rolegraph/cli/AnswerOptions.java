package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.result.Format;
import org.rolegraph.store.export.Export;
import org.rolegraph.store.export.GraphFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the answer of a query is written, whichever kind it is. */
public final class AnswerOptions {
    /** The formats, for completion. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Outputs.all().iterator();
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description =
                    "One of ${COMPLETION-CANDIDATES}; by default table, and turtle for what"
                            + " CONSTRUCT and DESCRIBE give.")
    private String format;

    @Mixin private LayoutOptions layout = new LayoutOptions();

    /** The form of answers by its name, or null for what each kind of answer takes by itself. */
    public static AnswerOptions of(String format) {
        AnswerOptions options = new AnswerOptions();
        options.format = format;
        return options;
    }

    /** Null when none was chosen. */
    public String format() {
        return format;
    }

    /** These, with this format where none was chosen. */
    public AnswerOptions orElse(String other) {
        AnswerOptions options = of(format == null ? other : format);
        options.layout = layout;
        return options;
    }

    /** Whether the rows of the answer are shown with labels. */
    public boolean labelled() {
        return format == null || Format.of(format).map(Format::labelled).orElse(false);
    }

    /** Writes the answer; the exit code tells whether a limit cut it. */
    public int write(Answer answer, Console console) throws IOException {
        return write(answer, console, problem -> problem);
    }

    /**
     * Writes the answer; the exit code tells whether a limit cut it.
     *
     * @param placing gives the problem of the cut its place
     */
    public int write(Answer answer, Console console, UnaryOperator<Problem> placing)
            throws IOException {
        IOException[] failed = {null};
        answer.fold(
                rows ->
                        guard(
                                failed,
                                () -> {
                                    PrintWriter text = console.text();
                                    table().write(rows, layout.style(console), text);
                                    text.flush();
                                }),
                truth ->
                        guard(
                                failed,
                                () -> {
                                    PrintWriter text = console.text();
                                    table().write(truth.value(), text);
                                    text.flush();
                                }),
                triples ->
                        guard(
                                failed,
                                () -> {
                                    Graph graph = GraphFactory.createDefaultGraph();
                                    triples.triples().forEachRemaining(graph::add);
                                    GraphFormat form =
                                            format == null
                                                    ? GraphFormat.TURTLE
                                                    : Outputs.graphFormat(format);
                                    Export.write(form, graph, console.out());
                                }));
        if (failed[0] != null) {
            throw failed[0];
        }
        Optional<Problem> cut = answer.cut();
        cut.ifPresent(
                problem -> {
                    flush(console);
                    ProblemText.write(List.of(placing.apply(problem)), console.err());
                });
        return cut.isPresent() ? Exit.LIMIT.code() : Exit.OK.code();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Void guard(IOException[] failed, Work work) {
        try {
            work.run();
        } catch (IOException e) {
            failed[0] = e;
        }
        return null;
    }

    private static void flush(Console console) {
        PrintWriter text = console.text();
        text.flush();
    }

    private Format table() {
        return format == null ? Format.TABLE : Outputs.tableFormat(format);
    }
}
