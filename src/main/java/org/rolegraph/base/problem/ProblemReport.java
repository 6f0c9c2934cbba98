package org.rolegraph.base.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outcome of a check, as it is handed to people or other programs.
 *
 * @param version of the program that checked
 * @param rules everything that was checked for, by code, whether it was found or not
 * @param problems what was found, in the order of {@link Problems#list()}
 * @param failOn the mildest severity that fails the check
 */
public record ProblemReport(
        String version, List<Explanation> rules, List<Problem> problems, Severity failOn) {
    public ProblemReport {
        problems = List.copyOf(problems);
        Map<String, Explanation> byCode = new TreeMap<>();
        rules.forEach(rule -> byCode.put(rule.code(), rule));
        for (Problem problem : problems) {
            // what reading finds before any rule is asked, such as bad syntax
            byCode.computeIfAbsent(
                    problem.code(),
                    code ->
                            new Explanation(
                                    code,
                                    problem.severity(),
                                    code.replace('-', ' '),
                                    problem.remedy()));
        }
        rules = List.copyOf(byCode.values());
    }

    /** Whether problems of this severity fail the check. */
    public boolean fails(Severity severity) {
        return severity.compareTo(failOn) <= 0;
    }

    /** Whether the check has failed. */
    public boolean failed() {
        return problems.stream().anyMatch(problem -> fails(problem.severity()));
    }

    /** The problems of one code in one file, as test reports count them. */
    record Group(String file, String code, List<Problem> problems) {}

    /** The problems by file and code. */
    List<Group> groups() {
        Map<List<String>, List<Problem>> groups =
                new TreeMap<>(
                        Comparator.comparing((List<String> key) -> key.get(0))
                                .thenComparing(key -> key.get(1)));
        for (Problem problem : problems) {
            groups.computeIfAbsent(
                            List.of(problem.where().file(), problem.code()),
                            key -> new ArrayList<>())
                    .add(problem);
        }
        return groups.entrySet().stream()
                .map(e -> new Group(e.getKey().get(0), e.getKey().get(1), e.getValue()))
                .toList();
    }
}
