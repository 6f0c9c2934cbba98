package org.rolegraph.cli.link;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.graph.Releases;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.link.decide.Predicates;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Scope;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code link accept} and {@code link reject} share. */
final class LinkDeciding {
    private static final List<String> ENGLISH = List.of("en");

    @Parameters(
            arity = "1..3",
            paramLabel = "SUBJECT PREDICATE OBJECT | FILE",
            description = {
                "Two entities by name, id, CURIE or IRI, and exact, close, broad, narrow, related"
                        + " or another property between them; or a mapping set, all of whose rows"
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

    /** Puts the decisions on the disk and says so. */
    Integer decide(boolean rejected, Invocation root) throws IOException {
        Console console = root.console();
        List<Decision> decisions =
                words.size() == 1
                        ? ofFile(console.path(words.get(0)), rejected, console)
                        : List.of(ofWords(rejected, root));
        Map<String, Decision> before = new HashMap<>();
        file.decisions(console).list().forEach(each -> before.put(each.about(), each));
        List<Decision> made = new ArrayList<>(decisions);
        if (words.size() == 1) {
            made.removeIf(
                    each ->
                            before.containsKey(each.about())
                                    && before.get(each.about()).rejected() != rejected);
        }
        file.decisions(console).add(made);
        Path path = file.path(console);
        console.say(
                told(decisions, made, before, rejected)
                        + " in "
                        + path
                        + (rejected ? "" : "; in the graph with: rolegraph load sssom=" + path));
        return Exit.OK.code();
    }

    /** What was decided, and what was decided before and is therefore left, or is no more. */
    private String told(
            List<Decision> asked,
            List<Decision> made,
            Map<String, Decision> before,
            boolean rejected) {
        if (words.size() != 1) {
            Decision decision = made.get(0);
            Decision earlier = before.get(decision.about());
            return name(decision.subject(), decision.cell(Slots.SUBJECT_LABEL))
                    + (rejected ? " not " : " ")
                    + words.get(1)
                    + " "
                    + name(decision.object(), decision.cell(Slots.OBJECT_LABEL))
                    + (earlier == null || earlier.rejected() == rejected
                            ? ""
                            : ", which was " + (rejected ? "accepted" : "rejected"))
                    + ": 1 decision";
        }
        int left = asked.size() - made.size();
        return (left == 0
                        ? ""
                        : left
                                + (rejected ? " accepted" : " rejected")
                                + " before, left as decided then; ")
                + Counted.of(made.size(), "decision");
    }

    private static String name(Iri iri, String label) {
        String curie = Prefixes.shorten(iri.value());
        return ProblemText.safe(label.isEmpty() ? curie : label + " (" + curie + ")");
    }

    private List<Decision> ofFile(Path mappings, boolean rejected, Console console)
            throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (Decision row : Decisions.read(mappings)) {
            Map<String, String> cells = new TreeMap<>(row.cells());
            cells.put(Slots.REVIEWER_LABEL, author(console));
            cells.put(Slots.REVIEW_DATE, date());
            if (!comment.isEmpty()) {
                cells.put(Slots.COMMENT, comment);
            }
            decisions.add(
                    new Decision(row.subject(), row.predicate(), row.object(), rejected, cells));
        }
        return decisions;
    }

    private Decision ofWords(boolean rejected, Invocation root) {
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
        String predicate =
                Predicates.of(words.get(1))
                        .orElseThrow(
                                () ->
                                        Failure.of(
                                                Exit.USAGE,
                                                Codes.BAD_ARGUMENT,
                                                Location.of("link"),
                                                "\"" + words.get(1) + "\" is no mapping property",
                                                "write one of " + Predicates.words()));
        try (OpenGraph graph = root.open(ENGLISH)) {
            String subject = iri(words.get(0), graph);
            String object = iri(words.get(2), graph);
            if (subject.equals(object)) {
                throw Failure.of(
                        Exit.USAGE,
                        Codes.BAD_ARGUMENT,
                        Location.of("link"),
                        "\""
                                + words.get(0)
                                + "\" and \""
                                + words.get(2)
                                + "\" are one entity, "
                                + Prefixes.shorten(subject),
                        "name the other by its id, such as esco-occupation:…; \"rolegraph search\""
                                + " shows it");
            }
            Map<String, String> cells = new TreeMap<>();
            cells.put(Slots.SUBJECT_LABEL, label(subject, graph));
            cells.put(Slots.OBJECT_LABEL, label(object, graph));
            cells.put(Slots.JUSTIFICATION, Prefixes.SEMAPV + "ManualMappingCuration");
            cells.put(Slots.AUTHOR_LABEL, author(root.console()));
            cells.put(Slots.DATE, date());
            cells.put(Slots.COMMENT, comment);
            return Releases.provenance(graph)
                    .on(
                            new Decision(
                                    new Iri(subject),
                                    new Iri(predicate),
                                    new Iri(object),
                                    rejected,
                                    cells));
        }
    }

    /** An IRI or CURIE as it is, since the entity may be in no loaded source; else by its name. */
    private static String iri(String word, OpenGraph graph) {
        String iri = Prefixes.expand(word).orElse(word);
        return Iri.isAbsolute(iri)
                ? iri
                : graph.entity(word, Scope.ANY, false, Location.of("link")).iri();
    }

    private static String label(String iri, OpenGraph graph) {
        return graph.labels().preferredLabel(iri, ENGLISH).map(Label::text).orElse("");
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
