package org.rolegraph.web.operation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Problem;

/**
 * A problem as those read it who have no command line: parameters for options, and no line that
 * only a command line can follow.
 *
 * @param place such as the name of a parameter
 * @param fix maybe nothing
 */
public record ToldProblem(String code, String place, String message, String fix) {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--([a-z][a-z-]*)");

    /** A line that only a command line can follow. */
    private static final Pattern COMMAND = Pattern.compile("rolegraph [a-z]+");

    private static final String SEARCH = "rolegraph search TEXT";

    private static final String ARGUMENT = "argument ";

    /**
     * A problem, told so.
     *
     * @param search how names are looked for here
     */
    public static ToldProblem of(Problem problem, String search) {
        String place = problem.where().toString();
        String parameter = place.startsWith(ARGUMENT) ? place.substring(ARGUMENT.length()) : place;
        return new ToldProblem(
                problem.code(),
                withoutDashes(parameter),
                withoutDashes(problem.message()),
                problem.remedy()
                        .replace(SEARCH, search)
                        .lines()
                        .filter(line -> !COMMAND.matcher(line).find())
                        .map(String::strip)
                        .map(ToldProblem::withoutDashes)
                        .collect(Collectors.joining("\n")));
    }

    /** In one line: what is wrong, and what to do. */
    public String line() {
        return fix.isEmpty() ? message : message + "; " + fix.replace('\n', ' ');
    }

    /** Parameters are named as options are. */
    private static String withoutDashes(String text) {
        return OPTION.matcher(text).replaceAll("$1");
    }
}
