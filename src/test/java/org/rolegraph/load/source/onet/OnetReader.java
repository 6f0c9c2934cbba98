package org.rolegraph.load.source.onet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.testkit.FactLines;

/** What reading a folder or archive gave. */
final class OnetReader {
    /** A fact and the place it was read from. */
    record Read(Fact fact, Location where) {}

    final List<Read> facts = new ArrayList<>();
    final Problems problems = new Problems();
    final Onet source;

    private OnetReader(Path path) {
        this(new Onet(path));
    }

    private OnetReader(Onet source) {
        this.source = source;
    }

    /** What was read but from some tables; of problems those that are kept. */
    OnetReader without(String... tables) {
        OnetReader others = new OnetReader(source);
        Predicate<Location> wanted =
                where ->
                        Stream.of(tables)
                                .noneMatch(table -> where.toString().contains(table + ".txt:"));
        facts.stream().filter(read -> wanted.test(read.where())).forEach(others.facts::add);
        problems.list().stream()
                .filter(problem -> wanted.test(problem.where()))
                .forEach(others.problems::add);
        return others;
    }

    static OnetReader read(Path path) {
        OnetReader reader = new OnetReader(path);
        try {
            reader.source.read(
                    (graph, fact, where) -> reader.facts.add(new Read(fact, where)),
                    reader.problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader;
    }

    /** One fact a line, with its place. */
    String factText(String folder) {
        return facts.stream()
                .map(read -> read.where() + " " + FactLines.of(read.fact()) + "\n")
                .collect(Collectors.joining())
                .replace(folder + "/", "")
                .replace(folder, ".");
    }

    /** The problems as users see them. */
    String problemText(String folder) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems.list()) {
            text.append(ProblemText.of(problem));
        }
        return text.toString().replace(folder + "/", "").replace(folder, ".");
    }

    List<String> lines() {
        return facts.stream().map(read -> FactLines.of(read.fact())).toList();
    }

    /** How many problems of each code, errors and warnings together. */
    Map<String, Integer> codes() {
        Map<String, Integer> codes = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            problems.counts(severity).forEach((code, n) -> codes.merge(code, n, Integer::sum));
        }
        return codes;
    }
}
