package org.rolegraph.cli.link;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.sssom.SssomFormat;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.LanguageOptions;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.cli.store.ExportCommand;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.link.decide.GraphLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link list}. */
@Command(
        name = "list",
        description =
                "The decisions, as their file has them; or the links of a loaded graph. -o sssom"
                        + " writes a mapping set.")
final class LinkListCommand implements Callable<Integer> {
    @Option(
            names = "--graph",
            paramLabel = "GRAPH",
            description = "The links of this graph instead, such as crosswalk, or an IRI.")
    private String graph;

    @Mixin private LinkFile file;
    @Mixin private LanguageOptions languages;
    @Mixin private TableOptions tables = new TableOptions(SssomFormat.SSSOM);

    private final Invocation root;

    LinkListCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        List<Decision> decisions =
                graph == null ? file.decisions(root.console()).list() : ofGraph();
        if (tables.is(SssomFormat.SSSOM)) {
            PrintWriter text = root.console().text();
            Decisions.write(decisions, text);
            text.flush();
            return Exit.OK.code();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Decision decision : decisions) {
            String reviewer = decision.cell(Slots.REVIEWER_LABEL);
            String reviewed = decision.cell(Slots.REVIEW_DATE);
            rows.add(
                    List.of(
                            Cell.entity(
                                    decision.subject().value(), decision.cell(Slots.SUBJECT_LABEL)),
                            Cell.entity(decision.predicate().value(), ""),
                            Cell.entity(
                                    decision.object().value(), decision.cell(Slots.OBJECT_LABEL)),
                            Cell.text(word(decision)),
                            Cell.text(
                                    reviewer.isEmpty()
                                            ? decision.cell(Slots.AUTHOR_LABEL)
                                            : reviewer),
                            Cell.text(reviewed.isEmpty() ? decision.cell(Slots.DATE) : reviewed),
                            Cell.decimal(
                                    Numbers.share(decision.cell(Slots.CONFIDENCE)).orElse(null)),
                            Cell.text(decision.cell(Slots.COMMENT))));
        }
        tables.write(
                Table.of(
                        List.of(
                                "subject",
                                "predicate",
                                "object",
                                "decision",
                                "by",
                                "date",
                                "confidence",
                                "comment"),
                        List.of("subject", "object"),
                        rows),
                root.console());
        return Exit.OK.code();
    }

    /** {@code accepted}, {@code rejected}, or where there is no counterpart. */
    private static String word(Decision decision) {
        if (decision.rejected()) {
            return "rejected";
        }
        if (!decision.isWithoutCounterpart()) {
            return "accepted";
        }
        String source = decision.lookedFor();
        return "no counterpart" + (source.isEmpty() ? "" : " in " + Prefixes.shorten(source));
    }

    private List<Decision> ofGraph() {
        try (OpenGraph open = root.open(languages.languages())) {
            return GraphLinks.of(
                    open.reader().triples(),
                    ExportCommand.graphs(List.of(graph), open).iterator().next().value(),
                    open.labels(),
                    languages.languages());
        }
    }
}
