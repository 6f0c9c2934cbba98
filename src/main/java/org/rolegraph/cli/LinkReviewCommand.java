package org.rolegraph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.rolegraph.link.Decision;
import org.rolegraph.link.Decisions;
import org.rolegraph.link.Predicates;
import org.rolegraph.model.Iri;
import org.rolegraph.problem.Exit;
import org.rolegraph.vocab.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code link review}. */
@Command(
        name = "review",
        description = {
            "Decide about the rows of a mapping set, one after the other. Each decision is on the"
                    + " disk before the next is asked for; what is decided already is passed over."
        })
final class LinkReviewCommand implements Callable<Integer> {
    private static final String KEYS =
            "e exact, c close, b broad, n narrow, r related, x reject, s skip, u undo,"
                    + " a accept all with equal labels, q quit";

    private static final Map<String, String> WORDS =
            Map.of("e", "exact", "c", "close", "b", "broad", "n", "narrow", "r", "related");

    @Parameters(
            paramLabel = "FILE",
            description = "What \"link suggest -o sssom\" wrote, or another mapping set.")
    private Path proposals;

    @Option(names = "--author", paramLabel = "NAME", description = "Who decides; by default $USER.")
    private String author;

    @Option(names = "--date", paramLabel = "DATE", description = "When; by default today.")
    private LocalDate date;

    @Mixin private LinkFile file;

    private final RoleGraphCommand root;

    LinkReviewCommand(RoleGraphCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        Decisions decisions = file.decisions(console);
        Set<String> decided = new HashSet<>();
        decisions.list().forEach(each -> decided.add(pair(each)));
        List<Decision> open = new ArrayList<>();
        for (Decision row : Decisions.read(console.path(proposals.toString()))) {
            if (!decided.contains(pair(row))) {
                open.add(row);
            }
        }
        BufferedReader keys =
                new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        PrintWriter out = console.text();
        Deque<Step> steps = new ArrayDeque<>();
        Set<Decision> left = new LinkedHashSet<>(open);
        while (!left.isEmpty()) {
            Decision row = left.iterator().next();
            show(row, open.indexOf(row) + 1, open.size(), out);
            String key = key(keys, out);
            if (key.equals("q")) {
                break;
            }
            if (key.equals("u")) {
                if (!steps.isEmpty()) {
                    decisions.remove(steps.pop().decisions());
                }
            } else {
                Step step = step(row, left, key);
                decisions.add(step.decisions());
                steps.push(step);
            }
            left = new LinkedHashSet<>(open);
            for (Step step : steps) {
                left.removeAll(step.rows());
            }
        }
        int done = steps.stream().mapToInt(step -> step.decisions().size()).sum();
        console.say(Words.counted(done, "decision") + " in " + file.path(console));
        return Exit.OK.code();
    }

    /**
     * What one key did.
     *
     * @param rows that are not asked for again
     * @param decisions about them
     */
    private record Step(List<Decision> rows, List<Decision> decisions) {}

    private Step step(Decision row, Set<Decision> left, String key) {
        if (key.equals("s")) {
            return new Step(List.of(row), List.of());
        }
        if (!key.equals("a")) {
            return new Step(List.of(row), List.of(decision(row, key)));
        }
        List<Decision> equal =
                left.stream()
                        .filter(each -> !each.cell("subject_label").isEmpty())
                        .filter(
                                each ->
                                        each.cell("subject_label")
                                                .equalsIgnoreCase(each.cell("object_label")))
                        .toList();
        return new Step(equal, equal.stream().map(each -> decision(each, "e")).toList());
    }

    /** The next key that means something; the end of the input quits. */
    private static String key(BufferedReader keys, PrintWriter out) throws IOException {
        while (true) {
            out.print(KEYS + ": ");
            out.flush();
            String line = keys.readLine();
            String key = line == null ? "q" : line.strip();
            if (WORDS.containsKey(key) || Set.of("x", "s", "u", "a", "q").contains(key)) {
                out.println();
                return key;
            }
        }
    }

    private static void show(Decision row, int number, int count, PrintWriter out) {
        out.println(number + " of " + count);
        out.println("  " + name(row.subject(), row.cell("subject_label")));
        out.println("  " + name(row.object(), row.cell("object_label")));
        List<String> why = new ArrayList<>(List.of(row.cell("comment"), row.cell("match_string")));
        if (!row.cell("confidence").isEmpty()) {
            why.add("confidence " + row.cell("confidence"));
        }
        why.removeIf(String::isEmpty);
        out.println("  " + String.join(", ", why));
    }

    /** Labels come from files of others: no control character reaches the terminal. */
    private static String name(Iri iri, String label) {
        return (label + " (" + Prefixes.shorten(iri.value()) + ")")
                .strip()
                .replaceAll("\\p{Cntrl}", "\ufffd");
    }

    private Decision decision(Decision row, String key) {
        boolean rejected = key.equals("x");
        Map<String, String> cells = new TreeMap<>(row.cells());
        cells.put(
                "reviewer_label",
                author == null ? root.console().environment().getOrDefault("USER", "") : author);
        cells.put(
                "review_date",
                (date == null ? LocalDate.now(ZoneId.systemDefault()) : date).toString());
        Iri predicate =
                rejected ? row.predicate() : new Iri(Predicates.of(WORDS.get(key)).orElseThrow());
        return new Decision(row.subject(), predicate, row.object(), rejected, cells);
    }

    private static String pair(Decision decision) {
        return decision.subject() + " " + decision.object();
    }
}
