package org.rolegraph.cli.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.cli.TableFormOptions;
import org.rolegraph.graph.Linking;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.link.decide.LinkSide;
import org.rolegraph.link.decide.Predicates;
import org.rolegraph.link.measure.Benchmark;
import org.rolegraph.link.measure.Gold;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Pool;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A mapping set whose rows are known to be right, and what they are about. */
final class GoldOptions {
    @Option(
            names = "--gold",
            paramLabel = "FILE",
            required = true,
            description =
                    "A mapping set, SSSOM, whose rows are right, either way round; with --to.")
    private Path gold;

    @Option(
            names = "--of",
            paramLabel = "SOURCE",
            description =
                    "Where the titles of what is linked are, if they are not those that the rows"
                            + " say: of the same forms as --to.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            description = "What the rows link to: " + PoolArgument.FORMS + ".")
    private String to;

    @Option(
            names = "--predicate",
            paramLabel = "WORD",
            split = ",",
            defaultValue = "exact,same",
            description = "Which rows count; by default ${DEFAULT-VALUE}.")
    private List<String> predicates = new ArrayList<>();

    @Mixin private KindOptions kinds;
    @Mixin private TableFormOptions form;

    /**
     * The questions that the rows answer; what is left out of them is said.
     *
     * @throws Failure when something of it is wrong, or no question is left
     */
    Benchmark benchmark(Invocation root) throws IOException {
        if (to == null) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--gold"),
                    "found no --to beside it",
                    "say what the rows link to: --to esco, or --to skos=FILE");
        }
        Console console = root.console();
        Path file = console.path(gold.toString());
        List<Decision> rows = Decisions.read(file);
        try (Loaded loaded = new Loaded(root, kinds)) {
            LinkSide target = PoolArgument.read(to, "--to", form.form(), kinds, console, loaded);
            Map<String, Entry> subjects =
                    from == null
                            ? Map.of()
                            : PoolArgument.read(from, "--of", form.form(), kinds, console, loaded)
                                    .pool()
                                    .entries();
            String name = String.valueOf(file.getFileName()).replaceFirst("(\\.sssom)?\\.tsv$", "");
            Gold read =
                    Gold.of(name, kinds.language(), rows, predicates(), subjects, target.pool());
            read.check(file.toString(), to);
            left(read.withoutAnswer(), "row", "no end in " + to, console);
            left(read.withoutTitle(), "subject", "no title", console);
            return read.benchmark();
        }
    }

    private Set<String> predicates() {
        Set<String> iris = new TreeSet<>();
        for (String word : predicates) {
            iris.add(
                    Predicates.of(word)
                            .orElseThrow(
                                    () ->
                                            Failure.of(
                                                    Exit.USAGE,
                                                    Codes.BAD_ARGUMENT,
                                                    Location.of("--predicate"),
                                                    "\"" + word + "\" is no mapping property",
                                                    "write some of " + Predicates.words())));
        }
        return iris;
    }

    private static void left(int count, String what, String why, Console console) {
        if (count > 0) {
            console.say("left out: " + Counted.of(count, what) + " with " + why);
        }
    }

    /** What is loaded, opened when it is named. */
    private static final class Loaded implements Function<String, Pool>, AutoCloseable {
        private final Invocation root;
        private final KindOptions kinds;
        private OpenGraph graph;

        Loaded(Invocation root, KindOptions kinds) {
            this.root = root;
            this.kinds = kinds;
        }

        @Override
        public Pool apply(String source) {
            if (graph == null) {
                graph = root.open(List.of(kinds.language()));
            }
            return new Linking(graph).pool(source, kinds.kind(), kinds.language());
        }

        @Override
        public void close() {
            if (graph != null) {
                graph.close();
            }
        }
    }
}
