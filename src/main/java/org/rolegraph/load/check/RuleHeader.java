package org.rolegraph.load.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;

/**
 * Reads the {@code #+} lines at the head of a rule:
 *
 * <pre>
 * #+ severity: warning
 * #+ message: is a skill that no role asks for
 * #+ remedy: add the requirement, or take the skill out
 * </pre>
 *
 * <p>The name of the file is the code of its problems; the message completes the sentence that the
 * node at fault begins.
 */
final class RuleHeader {
    private static final Pattern LINE =
            Pattern.compile("#\\+\\s*(severity|message|remedy)\\s*:\\s*(\\S.*?)\\s*");

    /** Lines of queries of the catalogue, which a rule may be too; without parameters. */
    private static final Pattern OF_CATALOGUE =
            Pattern.compile("#\\+\\s*(summary|tags|column)\\b.*");

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> SEVERITIES = Set.of("error", "warning", "info");

    private RuleHeader() {}

    /** Whether a query of a user's catalogue says that it is a rule too. */
    static boolean isRule(String text) {
        return text.lines().anyMatch(line -> line.matches("#\\+\\s*severity\\s*:.*"));
    }

    /** The rule of a file, or null when its header is wrong, which goes to the problems. */
    static QueryRule read(String code, String file, String text, Problems problems) {
        int before = problems.count(Severity.ERROR);
        if (!CODE.matcher(code).matches()) {
            problems.error(
                    Codes.BAD_VALUE,
                    Location.of(file),
                    "the name of the file is no code; expected lower-case words with hyphens"
                            + " between them",
                    "name it for example label-is-short.rq");
        }
        Map<String, String> given = new LinkedHashMap<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            Matcher known = LINE.matcher(line);
            if (known.matches()) {
                given.put(known.group(1), known.group(2));
            } else if (line.startsWith("#+") && !OF_CATALOGUE.matcher(line).matches()) {
                problems.error(
                        Codes.BAD_SYNTAX,
                        Location.of(file, number),
                        "found \"" + line + "\"; expected severity:, message: or remedy:",
                        "make it a plain comment, or correct it");
            }
        }
        for (String key : new String[] {"severity", "message", "remedy"}) {
            if (!given.containsKey(key)) {
                problems.error(
                        Codes.MISSING_FIELD,
                        Location.of(file),
                        "the header has no " + key + "; expected a line \"#+ " + key + ": …\"",
                        "");
            }
        }
        String severity = given.getOrDefault("severity", "error");
        if (!SEVERITIES.contains(severity)) {
            problems.error(
                    Codes.BAD_VALUE,
                    Location.of(file),
                    "the severity is \"" + severity + "\"; expected error, warning or info",
                    "");
        }
        if (problems.count(Severity.ERROR) > before) {
            return null;
        }
        Severity level = Severity.valueOf(severity.toUpperCase(Locale.ROOT));
        return new QueryRule(
                new Explanation(code, level, given.get("message"), given.get("remedy")),
                file,
                text);
    }
}
