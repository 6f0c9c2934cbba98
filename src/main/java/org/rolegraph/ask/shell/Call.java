package org.rolegraph.ask.shell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * A call of the catalogue, such as {@code skills-of-role role=data engineer}.
 *
 * <p>A value reaches to the next {@code key=} or to the end of the line; in double or single quotes
 * it may contain anything but its quote.
 *
 * @param name of the query
 * @param values by key, in the order in which they were written
 */
public record Call(String name, Map<String, String> values) {
    private static final Pattern KEY = Pattern.compile("(?<=\\s)([A-Za-z_][A-Za-z0-9_]*)=");
    private static final Pattern QUOTED = Pattern.compile("\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*");

    public Call {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Parses a statement of kind {@code CALL}.
     *
     * @throws Failure with exit USAGE for words that are no parameter
     */
    public static Call parse(ShellStatement statement) {
        String name = statement.word();
        String rest = statement.text().substring(name.length());
        Map<String, String> values = new LinkedHashMap<>();
        Matcher key = KEY.matcher(rest);
        int at = 0;
        boolean found = key.find();
        noValue(name, found ? rest.substring(0, key.start()) : rest);
        while (found) {
            String named = key.group(1);
            at = key.end();
            Matcher quoted = QUOTED.matcher(rest).region(at, rest.length());
            if (quoted.lookingAt()) {
                values.put(named, quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
                at = quoted.end();
                // keys within the quotes are none; the blank before the next one was read
                found = key.find(Math.max(0, at - 1));
                noValue(
                        name,
                        rest.substring(at, found ? Math.max(at, key.start()) : rest.length()));
            } else {
                found = key.find(at);
                values.put(named, rest.substring(at, found ? key.start() : rest.length()).strip());
            }
        }
        return new Call(name, values);
    }

    private static void noValue(String name, String words) {
        if (!words.isBlank()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("query " + name),
                    "\"" + words.strip() + "\" is no parameter; expected KEY=VALUE",
                    "rolegraph queries " + name + " shows how it is called");
        }
    }
}
