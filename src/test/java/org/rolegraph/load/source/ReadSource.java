package org.rolegraph.load.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;

/** What reading a source gave. */
public final class ReadSource {
    /** A fact and the place it was read from. */
    public record Read(Fact fact, Location where) {}

    public final List<Read> facts = new ArrayList<>();
    public final Problems problems = new Problems();

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

    /** One fact a line, without places. */
    public List<String> lines() {
        return facts.stream().map(read -> FactLines.of(read.fact())).toList();
    }

    /** One fact a line, with its place below the folder. */
    public String factText(String folder) {
        return facts.stream()
                .map(read -> read.where() + " " + FactLines.of(read.fact()) + "\n")
                .collect(Collectors.joining())
                .replace(folder + "/", "")
                .replace(folder, ".");
    }

    /** The problems as users see them, with places below the folder. */
    public String problemText(String folder) {
        return problems.list().stream()
                .map(ProblemText::of)
                .collect(Collectors.joining())
                .replace(folder + "/", "")
                .replace(folder, ".");
    }

    /** How many problems of each code, errors and warnings together. */
    public Map<String, Integer> codes() {
        Map<String, Integer> codes = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            problems.counts(severity).forEach((code, n) -> codes.merge(code, n, Integer::sum));
        }
        return codes;
    }
}
