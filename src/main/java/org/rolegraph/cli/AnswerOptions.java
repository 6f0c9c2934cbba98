package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.draw.HtmlPage;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Identifiers;
import org.rolegraph.base.result.Table;
import org.rolegraph.store.export.Export;
import org.rolegraph.store.export.GraphFormat;
import picocli.CommandLine.Mixin;

/** How the answer of a query is written, whichever kind it is. */
public final class AnswerOptions {
    @Mixin
    private final OutputOption output =
            new OutputOption(formats(), "table, and turtle for what CONSTRUCT and DESCRIBE give");

    @Mixin private LayoutOptions layout = new LayoutOptions();

    /** Whatever the command line says; null where it has its say. */
    private OutputFormat fixed;

    /** All formats of answers, of tables first. */
    private static List<OutputFormat> formats() {
        List<OutputFormat> all = new ArrayList<>(Arrays.asList(Format.values()));
        all.add(DrawnFormat.HTML);
        all.addAll(Arrays.asList(GraphFormat.values()));
        return all;
    }

    /** Their names. */
    public static List<String> ids() {
        return OutputOption.ids(formats());
    }

    /**
     * The form of answers by its name; an empty one for what each kind of answer takes by itself.
     *
     * @throws org.rolegraph.base.problem.Failure with exit USAGE when there is no such format
     */
    public static AnswerOptions of(String format) {
        AnswerOptions options = new AnswerOptions();
        options.fixed = format.isEmpty() ? null : OutputOption.named(format, formats());
        return options;
    }

    /** Null when none was chosen. */
    public OutputFormat format() {
        return fixed == null ? output.chosen() : fixed;
    }

    /** These, where none was chosen with what suits a file: csv, and turtle for triples. */
    public AnswerOptions forFile(Answer answer) {
        OutputFormat usual =
                answer.<OutputFormat>fold(
                        rows -> Format.CSV, truth -> Format.CSV, triples -> GraphFormat.TURTLE);
        AnswerOptions options = new AnswerOptions();
        options.fixed = format() == null ? usual : format();
        options.layout = layout;
        return options;
    }

    /**
     * Which labels the rows of the answer to a question are written with.
     *
     * @param usual format where none was chosen
     */
    public Labelling labels(Question question, Format usual) {
        OutputFormat chosen = format() == null ? usual : format();
        if (layout.identifiers() == Identifiers.IRIS) {
            return Labelling.NONE;
        }
        if (chosen == DrawnFormat.HTML || chosen instanceof Format format && format.labelled()) {
            return Labelling.FOR_PEOPLE;
        }
        boolean asked = layout.identifiers() == Identifiers.LABELS;
        return asked || !question.entities().isEmpty() ? Labelling.PLAIN : Labelling.NONE;
    }

    /** Writes the answer; the exit code says whether a limit cut it. */
    public int write(Answer answer, Console console) throws IOException {
        return write(answer, "Answer", console, problem -> problem);
    }

    /**
     * Writes the answer; the exit code says whether a limit cut it.
     *
     * @param title of a page
     * @param placing gives the problem of the cut its place
     */
    public int write(Answer answer, String title, Console console, UnaryOperator<Problem> placing)
            throws IOException {
        IOException[] failed = {null};
        answer.fold(
                rows -> guard(failed, () -> rows(rows, title, console)),
                truth -> guard(failed, () -> truth(truth.value(), title, console)),
                triples ->
                        guard(
                                failed,
                                () -> {
                                    Graph graph = GraphFactory.createDefaultGraph();
                                    triples.triples().forEachRemaining(graph::add);
                                    Export.write(graph(), graph, console.out());
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

    private void rows(Answer.Rows rows, String title, Console console) throws IOException {
        if (format() == DrawnFormat.HTML) {
            Table told = layout.identifiers().of(rows, true);
            HtmlPage page = new HtmlPage(title);
            try {
                page.table("", told);
            } finally {
                // what a limit leaves, as in the other formats
                TableOptions.print(page.toString(), console);
            }
        } else {
            layout.write(table(), rows, console);
        }
    }

    private void truth(boolean truth, String title, Console console) throws IOException {
        if (format() == DrawnFormat.HTML) {
            TableOptions.print(new HtmlPage(title).line(truth ? "yes" : "no").toString(), console);
        } else {
            layout.write(table(), truth, console);
        }
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
        OutputFormat chosen = format();
        if (chosen == null || chosen instanceof Format) {
            return chosen == null ? Format.TABLE : (Format) chosen;
        }
        throw OutputOption.unfit(chosen, Format.values());
    }

    private GraphFormat graph() {
        OutputFormat chosen = format();
        if (chosen == null || chosen instanceof GraphFormat) {
            return chosen == null ? GraphFormat.TURTLE : (GraphFormat) chosen;
        }
        throw OutputOption.unfit(chosen, GraphFormat.values());
    }
}
