package org.rolegraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;

/** What went wrong, as a page that says what to do. */
public final class ErrorPages {
    private static final Map<Integer, String> HEADINGS =
            Map.of(
                    400, "This cannot be understood",
                    403, "This is not allowed",
                    404, "Not found",
                    405, "This cannot be done here",
                    406, "Not in this format",
                    413, "Too long",
                    429, "Too many requests",
                    500, "A fault of the program",
                    503, "A limit was reached");

    /** What is to be typed, which a page has a form or a link for. */
    private static final Pattern COMMAND = Pattern.compile("rolegraph [a-z]+|--[a-z]+");

    /** The name that was not found: between quotes, at the beginning or the end of a message. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,80})\"");

    /**
     * One problem.
     *
     * @param message what is wrong
     * @param remedies what to do, a line each
     * @param search where to look for what was not found; empty for nothing
     */
    public record Trouble(
            List<LinkedText.Piece> message,
            List<List<LinkedText.Piece>> remedies,
            String searched,
            String search) {}

    private ErrorPages() {}

    /** The page on a failure, with its candidates as links. */
    public static WebAnswer of(int status, WebRequest request, Failure failure) {
        List<Trouble> troubles = new ArrayList<>();
        for (Problem problem : failure.problems()) {
            troubles.add(trouble(problem, status));
        }
        return page(status, request, troubles);
    }

    /** The page that says a sentence. */
    public static WebAnswer of(int status, WebRequest request, String sentence) {
        Trouble trouble = new Trouble(LinkedText.of(sentence), List.of(), "", "");
        return page(status, request, List.of(trouble));
    }

    private static Trouble trouble(Problem problem, int status) {
        List<List<LinkedText.Piece>> remedies =
                problem.remedy()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(ErrorPages::withoutOptions)
                        .filter(line -> !COMMAND.matcher(line).find())
                        .map(LinkedText::of)
                        .toList();
        Matcher name = QUOTED.matcher(problem.message());
        String searched = status == 404 && name.find() ? name.group(1) : "";
        return new Trouble(
                LinkedText.of(capital(problem.message())),
                remedies,
                searched,
                searched.isEmpty() ? "" : LinkedText.search(searched));
    }

    /** Without what only a command line can do. */
    private static String withoutOptions(String line) {
        return line.replace(", or narrow the source with --scheme", "")
                .replace(", or without --type and --scheme", "");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static WebAnswer page(int status, WebRequest request, List<Trouble> troubles) {
        String heading = HEADINGS.getOrDefault(status, "This did not work");
        String asked = request.query().first("q").orElse("");
        return Html.answer(
                status,
                "page/error",
                Map.of(
                        "frame", Frame.of(heading).searching(asked),
                        "status", status,
                        "troubles", troubles));
    }
}
