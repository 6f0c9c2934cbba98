package org.rolegraph.cli.link;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.Linking;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.link.decide.Predicates;
import org.rolegraph.link.decide.Verdict;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code link accept} and {@code link reject} share. */
final class LinkDeciding {
    @Parameters(
            arity = "1..3",
            paramLabel = "SUBJECT PREDICATE OBJECT | FILE",
            description = {
                "Two entities by name, id, CURIE or IRI, and exact, close, broad, narrow, related"
                        + " or another property between them; or a mapping set, whose rows"
                        + " are decided."
            })
    private List<String> words = List.of();

    @Option(names = "--author", paramLabel = "NAME", description = "Who decides; by default $USER.")
    private String author;

    @Option(names = "--date", paramLabel = "DATE", description = "When; by default today.")
    private String date;

    @Option(names = "--comment", paramLabel = "TEXT", description = "What the decision rests on.")
    private String comment = "";

    @Mixin private LinkFile file;

    /**
     * Puts the decisions on the disk and says so.
     *
     * @param least rows of a file that are less sure, from 0 to 1, are left out
     */
    Integer decide(boolean rejected, double least, Invocation root) throws IOException {
        Console console = root.console();
        Verdict verdict = new Verdict(rejected, author(console), date(), comment);
        boolean named = words.size() != 1;
        List<Decision> rows = named ? List.of() : Decisions.read(console.path(words.get(0)));
        List<Decision> sure = rows.stream().filter(row -> row.sureness() >= least).toList();
        List<Decision> decisions = named ? List.of(ofWords(verdict, root)) : verdict.on(sure);
        Verdict.Done done = verdict.record(decisions, named, file.decisions(console));
        Path path = file.path(console);
        console.say(
                (named
                                ? one(verdict, done)
                                : unsure(rows.size() - sure.size(), least) + several(done))
                        + " in "
                        + path
                        + (rejected ? "" : "; in the graph with: rolegraph load sssom=" + path));
        return Exit.OK.code();
    }

    private Decision ofWords(Verdict verdict, Invocation root) {
        if (words.size() != 3) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("link"),
                    "found "
                            + words.size()
                            + " words; expected SUBJECT PREDICATE OBJECT, or a file",
                    "put a name of several words in quotes");
        }
        Iri predicate = Predicates.named(words.get(1));
        try (OpenGraph graph = root.open(List.of("en"))) {
            return new Linking(graph).decision(verdict, words.get(0), predicate, words.get(2));
        }
    }

    /** What was decided, and what that takes back. */
    private String one(Verdict verdict, Verdict.Done done) {
        Decision decision = done.made().get(0);
        return name(decision.subject(), decision.cell(Slots.SUBJECT_LABEL))
                + (verdict.rejected() ? " not " : " ")
                + words.get(1)
                + " "
                + name(decision.object(), decision.cell(Slots.OBJECT_LABEL))
                + (done.contrary() == 0
                        ? ""
                        : ", which was " + (verdict.rejected() ? "accepted" : "rejected"))
                + ": 1 decision";
    }

    /** What is left out for being unsure. */
    private static String unsure(int count, double least) {
        return count == 0
                ? ""
                : Counted.of(count, "row")
                        + " less sure than "
                        + BigDecimal.valueOf(least).stripTrailingZeros().toPlainString()
                        + " left out, which --min-confidence 0 takes; ";
    }

    /** How much was decided, and what was decided before and is therefore left. */
    private static String several(Verdict.Done done) {
        return (done.contrary() == 0
                        ? ""
                        : done.contrary() + " decided otherwise before, left as decided then; ")
                + Counted.of(done.made().size(), "decision");
    }

    private static String name(Iri iri, String label) {
        String curie = Prefixes.shorten(iri.value());
        return ProblemText.safe(label.isEmpty() ? curie : label + " (" + curie + ")");
    }

    private String author(Console console) {
        return author == null ? console.environment().getOrDefault("USER", "") : author;
    }

    private String date() {
        try {
            return date == null
                    ? LocalDate.now(ZoneId.systemDefault()).toString()
                    : LocalDate.parse(date).toString();
        } catch (DateTimeParseException e) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--date"),
                    "\"" + date + "\" is no date",
                    "write it as 2026-11-23");
        }
    }
}
