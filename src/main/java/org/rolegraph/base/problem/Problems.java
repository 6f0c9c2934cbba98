package org.rolegraph.base.problem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers the problems of one piece of work, so that a user corrects a file in one sitting. Keeps
 * the first {@value #KEPT_PER_CODE} of each code and severity and counts the rest. Not thread-safe.
 */
public final class Problems {
    /** How many problems of one code and severity are kept with their places. */
    public static final int KEPT_PER_CODE = 1000;

    private final List<Problem> kept = new ArrayList<>();
    private final Map<Severity, Map<String, Integer>> counts = new EnumMap<>(Severity.class);

    private final int most;

    public Problems() {
        this(KEPT_PER_CODE);
    }

    private Problems(int most) {
        this.most = most;
    }

    /** For a reader who needs every one, such as a comparison with those already known. */
    public static Problems keepingAll() {
        return new Problems(Integer.MAX_VALUE);
    }

    public void add(Problem problem) {
        int count =
                counts.computeIfAbsent(problem.severity(), s -> new TreeMap<>())
                        .merge(problem.code(), 1, Integer::sum);
        if (count <= most) {
            kept.add(problem);
        }
    }

    public void error(String code, Location where, String message, String remedy) {
        add(Problem.error(code, where, message, remedy));
    }

    public void warning(String code, Location where, String message, String remedy) {
        add(Problem.warning(code, where, message, remedy));
    }

    /** The kept problems by file, line, column, code. */
    public List<Problem> list() {
        return kept.stream().sorted(Problem.ORDER).toList();
    }

    /** How many were added of each code, kept or not, codes in alphabetical order. */
    public Map<String, Integer> counts(Severity severity) {
        return Map.copyOf(counts.getOrDefault(severity, Map.of()));
    }

    public int count(Severity severity) {
        return counts.getOrDefault(severity, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /**
     * Ends the work here when something is wrong with it.
     *
     * @throws Failure with the given exit and these problems when there is an error among them
     */
    public void stopOnErrors(Exit exit) {
        if (hasErrors()) {
            throw new Failure(exit, list());
        }
    }
}
