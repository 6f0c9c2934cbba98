package org.rolegraph.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.load.source.Source;

/** What reading a source gave: facts in their order, and problems. */
public final class ReadSource {
    /** A fact and the place it was read from. */
    public record Read(Fact fact, Location where) {}

    private final List<Read> facts = new ArrayList<>();
    private final Problems problems = new Problems();

    private ReadSource() {}

    public static ReadSource of(Source source) {
        ReadSource read = new ReadSource();
        try {
            source.read(
                    (graph, fact, where) -> read.facts.add(new Read(fact, where)), read.problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    public Problems problems() {
        return problems;
    }

    /** One fact a line. */
    public List<String> lines() {
        return facts.stream().map(read -> FactLines.of(read.fact())).toList();
    }

    /**
     * One fact a line, with its place.
     *
     * @param folder that is left out of places
     */
    public String factText(String folder) {
        return without(
                folder,
                facts.stream()
                        .map(read -> read.where() + " " + FactLines.of(read.fact()) + "\n")
                        .collect(Collectors.joining()));
    }

    /** The problems as users see them. */
    public String problemText(String folder) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems.list()) {
            text.append(ProblemText.of(problem));
        }
        return without(folder, text.toString());
    }

    private static String without(String folder, String text) {
        return text.replace(folder + "/", "").replace(folder, ".");
    }

    /** How many problems of each code, whatever their severity. */
    public Map<String, Integer> codes() {
        Map<String, Integer> codes = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            problems.counts(severity).forEach((code, n) -> codes.merge(code, n, Integer::sum));
        }
        return codes;
    }
}
