package org.rolegraph.cli.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.link.decide.Predicates;
import org.rolegraph.link.decide.Reasons;
import org.rolegraph.link.decide.Review;
import org.rolegraph.link.decide.SettledLinks;
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
            "y as proposed, e exact, c close, b broad, n narrow, r related, x reject,"
                    + " 0 no counterpart, s skip, u undo, a accept all with equal labels, q quit";

    private static final Map<String, String> WORDS =
            Map.of("e", "exact", "c", "close", "b", "broad", "n", "narrow", "r", "related");

    private static final Set<String> OTHERS = Set.of("y", "x", "0", "s", "u", "a", "q");

    /** Characters of a text that are shown. */
    private static final int WIDTH = 200;

    @Parameters(
            paramLabel = "FILE",
            description = "What \"link suggest -o sssom\" wrote, or another mapping set.")
    private Path proposals;

    @Option(names = "--author", paramLabel = "NAME", description = "Who decides; by default $USER.")
    private String author;

    @Option(names = "--date", paramLabel = "DATE", description = "When; by default today.")
    private LocalDate date;

    @Mixin private LinkFile file;

    private final Invocation root;

    LinkReviewCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        Decisions decisions = file.decisions(console);
        SettledLinks known = new SettledLinks();
        known.decided(decisions.list());
        Review review =
                new Review(
                        Decisions.read(console.path(proposals.toString())),
                        known,
                        author == null ? console.environment().getOrDefault("USER", "") : author,
                        (date == null ? LocalDate.now(ZoneId.systemDefault()) : date).toString());
        BufferedReader keys =
                new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        PrintWriter out = console.text();
        String key = "";
        int made = 0;
        for (var row = review.current(); row.isPresent(); row = review.current()) {
            show(row.get(), review, out);
            key = key(keys, out);
            if (key.equals("q")) {
                break;
            }
            if (key.equals("u")) {
                List<Decision> undone = review.undo();
                List<Decision> others = decisions.takeBack(undone);
                made -= undone.size() - others.size();
                meanwhile(others, console);
            } else {
                Decisions.Settled settled = decisions.settle(decide(review, key));
                made += settled.made().size();
                meanwhile(settled.earlier(), console);
            }
        }
        console.say(Counted.of(made, "decision") + " in " + file.path(console));
        return Exit.OK.code();
    }

    /** What others have decided since the review began stays, and is said. */
    private static void meanwhile(List<Decision> decisions, Console console) {
        for (Decision each : decisions) {
            console.say(
                    "decided meanwhile by "
                            + line(each.who().isEmpty() ? "somebody" : each.who())
                            + ", which stays: "
                            + name(each.subject(), each.cell(Slots.SUBJECT_LABEL))
                            + " "
                            + line(each.says())
                            + (each.isWithoutCounterpart()
                                    ? ""
                                    : " " + name(each.object(), each.cell(Slots.OBJECT_LABEL))));
        }
    }

    private static List<Decision> decide(Review review, String key) {
        return switch (key) {
            case "y" -> review.accept(review.current().orElseThrow().predicate());
            case "x" -> review.reject();
            case "0" -> review.withoutCounterpart();
            case "a" -> review.acceptEqual();
            case "s" -> review.skip();
            default -> review.accept(new Iri(Predicates.of(WORDS.get(key)).orElseThrow()));
        };
    }

    /** The next key that means something; the end of the input quits. */
    private static String key(BufferedReader keys, PrintWriter out) throws IOException {
        while (true) {
            out.print(KEYS + ": ");
            out.flush();
            String line = keys.readLine();
            String key = line == null ? "q" : line.strip();
            if (WORDS.containsKey(key) || OTHERS.contains(key)) {
                out.println();
                return key;
            }
        }
    }

    private static void show(Decision row, Review review, PrintWriter out) {
        out.println(
                review.done()
                        + " of "
                        + review.count()
                        + " done; candidate "
                        + review.rank(row)
                        + " of "
                        + review.candidates(row));
        out.println("  " + name(row.subject(), row.cell(Slots.SUBJECT_LABEL)));
        out.println(
                "  "
                        + line(Prefixes.shorten(row.predicate().value()))
                        + " "
                        + name(row.object(), row.cell(Slots.OBJECT_LABEL)));
        out.println("  " + String.join(", ", Reasons.of(row).stream().map(r -> line(r)).toList()));
    }

    private static String name(Iri iri, String label) {
        return (line(label) + " (" + line(Prefixes.shorten(iri.value())) + ")").strip();
    }

    /** Texts come from files of others: on one line, not endless, steering no terminal. */
    private static String line(String text) {
        String flat = text.strip().replaceAll("\\R|\t|[\u2028\u2029]", " ");
        int length = flat.codePointCount(0, flat.length());
        String shown =
                length <= WIDTH ? flat : flat.substring(0, flat.offsetByCodePoints(0, WIDTH)) + "…";
        return ProblemText.safe(shown);
    }
}
