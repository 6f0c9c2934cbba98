package org.rolegraph.link.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.model.Embedder;
import org.rolegraph.link.model.ModelFolder;
import org.rolegraph.link.model.Models;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.store.generation.StoreDirectory;

/**
 * Measures the matcher on sets of MELO. Arguments: the folder of models, the cache, the sets, then
 * {@code --set NAME}, {@code --context STORE}, {@code --model NAME}, {@code --run FILE}, {@code
 * --curve}, as {@code src/bench/melo} says.
 */
final class MeloBench {
    private static final Set<String> ALONE = Set.of("--curve");

    private final Map<String, String> options;

    private MeloBench(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException {
        Deque<String> words = new ArrayDeque<>(List.of(args));
        Path models = Path.of(words.remove());
        Path cache = Path.of(words.remove());
        Path melo = Path.of(words.remove());
        Map<String, String> options = new HashMap<>();
        while (!words.isEmpty()) {
            String option = words.remove();
            options.put(option, ALONE.contains(option) ? "" : words.remove());
        }
        new MeloBench(options).print(melo, models, cache);
    }

    private void print(Path melo, Path models, Path cache) throws IOException {
        List<Evaluation> evaluations = new ArrayList<>();
        for (Benchmark bare : Melo.read(melo, options.getOrDefault("--set", ""))) {
            Benchmark set = options.containsKey("--context") ? known(bare) : bare;
            try (Matcher matcher = matcher(set, models, cache)) {
                evaluations.add(Evaluation.of(set, matcher));
            }
        }
        if (options.containsKey("--run")) {
            try (Writer run = Files.newBufferedWriter(Path.of(options.get("--run")))) {
                evaluations.get(0).writeRun(run);
            }
        }
        Table table =
                options.containsKey("--curve")
                        ? Evaluation.curve(evaluations)
                        : Evaluation.table(evaluations);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Format.MARKDOWN.write(table, Style.PLAIN, out);
        out.flush();
    }

    private Benchmark known(Benchmark bare) {
        Path store = Path.of(options.get("--context"));
        try (OpenGraph graph =
                OpenGraph.over(StoreDirectory.at(store).current().orElseThrow(), List.of("en"))) {
            return new Context(graph.labels(), graph.reader().triples()).of(bare);
        }
    }

    private Matcher matcher(Benchmark set, Path models, Path cache) throws IOException {
        String model = options.getOrDefault("--model", "none");
        return model.equals("none")
                ? Matcher.lexical(set.target(), set.language())
                : Matcher.embedding(
                        set.target(),
                        set.language(),
                        Embedder.of(
                                Models.named(model), new ModelFolder(models), cache, count -> {}));
    }
}
