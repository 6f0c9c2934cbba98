package org.rolegraph.source.onet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rolegraph.model.Fact;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problem;
import org.rolegraph.problem.ProblemText;
import org.rolegraph.problem.Problems;
import org.rolegraph.problem.Severity;

/** What reading a folder or archive gave. */
final class Reader {
    /** A fact and the place it was read from. */
    record Read(Fact fact, Location where) {}

    final List<Read> facts = new ArrayList<>();
    final Problems problems = new Problems();
    final Onet source;

    private Reader(Path path) {
        source = new Onet(path);
    }

    static Reader read(Path path) {
        Reader reader = new Reader(path);
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
