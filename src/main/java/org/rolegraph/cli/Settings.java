package org.rolegraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * The user's configuration file: {@code $XDG_CONFIG_HOME/rolegraph/config}, else {@code
 * ~/.config/rolegraph/config}. A line is {@code key = value}, or empty, or a comment after {@code
 * #}. The launcher reads {@code heap} from the same file before there is a Java machine.
 *
 * @param time {@code timeout}, for one query, in seconds
 * @param rows {@code rows}, of one answer
 */
record Settings(Optional<Duration> time, Optional<Long> rows) {
    private static final Map<String, Pattern> KEYS =
            Map.of(
                    "timeout", Pattern.compile("0*[1-9]\\d{0,8}"),
                    "rows", Pattern.compile("0*[1-9]\\d{0,17}"),
                    "heap", Pattern.compile("[1-9]\\d*[kKmMgG]"));

    /**
     * What the user has set; nothing where there is no file.
     *
     * @throws Failure exit {@code USAGE} with every line that cannot be understood
     */
    static Settings of(Console console) {
        Path file = file(console);
        if (!Files.exists(file)) {
            return new Settings(Optional.empty(), Optional.empty());
        }
        Map<String, String> values = new HashMap<>();
        Problems problems = new Problems();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = line.substring(0, equals < 0 ? line.length() : equals).strip();
            String value = equals < 0 ? "" : line.substring(equals + 1).strip();
            Location where = Location.of(file.toString(), number);
            if (!KEYS.containsKey(key)) {
                problems.error(
                        Codes.BAD_ARGUMENT,
                        where,
                        "\"" + key + "\" is no setting; expected timeout, rows or heap",
                        "correct the line, or begin it with #");
            } else if (!KEYS.get(key).matcher(value).matches()) {
                problems.error(
                        Codes.BAD_ARGUMENT,
                        where,
                        "\"" + value + "\" is no " + key + "; expected " + expected(key),
                        "correct the line, or begin it with #");
            } else {
                values.put(key, value);
            }
        }
        problems.stopOnErrors(Exit.USAGE);
        return new Settings(
                Optional.ofNullable(values.get("timeout"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value))),
                Optional.ofNullable(values.get("rows")).map(Long::valueOf));
    }

    private static String expected(String key) {
        return key.equals("heap")
                ? "a number with k, m or g, such as 2g"
                : key.equals("rows") ? "a whole number above 0" : "whole seconds above 0";
    }

    private static Path file(Console console) {
        return folder(console).resolve("config");
    }

    /** Where the user's configuration is, whether it is there or not. */
    static Path folder(Console console) {
        String folder = console.environment().getOrDefault("XDG_CONFIG_HOME", "");
        // the base directory specification: a relative value is to be ignored
        Path base =
                folder.startsWith("/")
                        ? Path.of(folder)
                        : Path.of(console.environment().getOrDefault("HOME", "/"), ".config");
        return base.resolve("rolegraph");
    }

    private static List<String> lines(Path file) {
        try {
            return Inputs.text(file).lines().toList();
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, FileTrouble.reading(file.toString(), e));
        }
    }
}
