package org.rolegraph.load.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;

/**
 * Problems that are known and let be: a file with one a line, sorted, of code, file and message
 * with tabs between. Lines of the checked files are not in it, so that an edit above a problem does
 * not make it a new one. A problem that is known once and found twice is new once.
 */
public final class Baseline {
    private static final String HEAD = "# known problems of rolegraph check: code, file, message";

    private final String name;
    private final Map<String, Deque<Integer>> known;

    private Baseline(String name, Map<String, Deque<Integer>> known) {
        this.name = name;
        this.known = known;
    }

    /**
     * What a check found, held against a baseline.
     *
     * @param fresh the problems that are not known
     * @param known how many are
     * @param gone for each known problem that was not found, one at its line of the baseline
     */
    public record Comparison(Problems fresh, int known, List<Problem> gone) {}

    /**
     * Reads a file.
     *
     * @param name of the file for problems
     * @throws Failure exit DATA when it is not one of these
     */
    public static Baseline read(Path file, String name) throws IOException {
        Map<String, Deque<Integer>> known = new HashMap<>();
        int number = 0;
        for (String line : Inputs.text(file).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.split("\t", -1).length != 3) {
                throw Failure.of(
                        Exit.DATA,
                        Codes.BAD_SYNTAX,
                        Location.of(name, number),
                        "found \"" + line + "\"; expected code, file and message with tabs between",
                        "write the file anew with --write-baseline");
            }
            known.computeIfAbsent(line, l -> new ArrayDeque<>()).add(number);
        }
        return new Baseline(name, known);
    }

    /** The file for these problems: the same problems give the same bytes. */
    public static void write(Path file, List<Problem> problems) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        problems.stream().map(Baseline::line).sorted().forEach(l -> text.append(l).append('\n'));
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Separates known from new; the problems must all have been kept. */
    public Comparison compare(List<Problem> problems) {
        Map<String, Deque<Integer>> left = new HashMap<>();
        known.forEach((line, numbers) -> left.put(line, new ArrayDeque<>(numbers)));
        Problems fresh = Problems.keepingAll();
        int met = 0;
        for (Problem problem : problems) {
            Deque<Integer> numbers = left.get(line(problem));
            if (numbers == null || numbers.isEmpty()) {
                fresh.add(problem);
            } else {
                numbers.remove();
                met++;
            }
        }
        Map<Integer, String> gone = new java.util.TreeMap<>();
        left.forEach((line, numbers) -> numbers.forEach(number -> gone.put(number, line)));
        List<Problem> all = new ArrayList<>();
        gone.forEach((number, line) -> all.add(gone(number, line.split("\t", -1))));
        return new Comparison(fresh, met, all);
    }

    private Problem gone(int number, String[] cells) {
        return new Problem(
                Codes.KNOWN_PROBLEM_GONE,
                Severity.INFO,
                Location.of(name, number),
                "is found no more: " + cells[0] + ", " + cells[2],
                "");
    }

    private static String line(Problem problem) {
        return problem.code()
                + "\t"
                + cell(problem.where().file())
                + "\t"
                + cell(problem.message());
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
