package org.rolegraph.ask.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes lines and gives statements as they end.
 *
 * <p>A query of SPARQL ends with a {@code ;} outside all its brackets, with an empty line once its
 * brackets are closed, before a line that begins with a backslash, or with the input. A call of the
 * catalogue and a command end with their line. Lines of comment between statements are passed over,
 * but {@code # name: …} names the statement that follows. Used by one thread.
 */
public final class ShellStatements {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "select",
                    "ask",
                    "construct",
                    "describe",
                    "prefix",
                    "base",
                    "insert",
                    "delete",
                    "load",
                    "clear",
                    "drop",
                    "create",
                    "add",
                    "move",
                    "copy",
                    "with");
    private static final Pattern CALL =
            Pattern.compile("([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:\\s+[^{}?]*)?;?\\s*");
    private static final Pattern NAME = Pattern.compile("#\\s*name:\\s*(.*?)\\s*");

    private final Predicate<String> known;
    private final StringBuilder begun = new StringBuilder();
    private Scan scan = new Scan();
    private String title = "";
    private int begin;
    private int line;

    /**
     * A reader that has read nothing.
     *
     * @param known whether the catalogue has a query of this name
     */
    public ShellStatements(Predicate<String> known) {
        this.known = known;
    }

    /** All statements of a text. */
    public static List<ShellStatement> of(String text, Predicate<String> known) {
        ShellStatements statements = new ShellStatements(known);
        List<ShellStatement> all = new ArrayList<>();
        text.lines().forEach(one -> all.addAll(statements.add(one)));
        all.addAll(statements.end());
        return all;
    }

    /** Whether nothing is begun at the end of the text, so that all that it says can be done. */
    public static boolean areWhole(String text, Predicate<String> known) {
        ShellStatements statements = new ShellStatements(known);
        // lines() leaves out an empty last line, which ends a query
        for (String one : text.split("\\R", -1)) {
            statements.add(one);
        }
        return !statements.isOpen();
    }

    /** Whether a query is begun and not ended. */
    public boolean isOpen() {
        return begun.length() > 0;
    }

    /** Reads the next line, and gives what it ends. */
    public List<ShellStatement> add(String text) {
        line++;
        List<ShellStatement> ended = new ArrayList<>();
        add(text, ended);
        return ended;
    }

    /** The input is at its end; gives the query that was begun. */
    public List<ShellStatement> end() {
        List<ShellStatement> ended = new ArrayList<>();
        if (isOpen()) {
            ended.add(query());
        }
        return ended;
    }

    private void add(String text, List<ShellStatement> ended) {
        String bare = text.strip();
        if (bare.startsWith("\\") && !scan.isInText()) {
            ended.addAll(end());
            ended.add(
                    new ShellStatement(
                            ShellStatement.Kind.COMMAND, unended(bare).substring(1), "", line));
        } else if (isOpen()) {
            query(text, ended);
        } else if (bare.startsWith("#")) {
            Matcher name = NAME.matcher(bare);
            title = name.matches() ? name.group(1) : title;
        } else if (isCall(bare)) {
            ended.add(new ShellStatement(ShellStatement.Kind.CALL, unended(bare), take(), line));
        } else if (!bare.isEmpty() && !bare.equals(";")) {
            begin = line;
            query(text, ended);
        }
    }

    private void query(String text, List<ShellStatement> ended) {
        if (text.isBlank() && !scan.isInText() && scan.mayEnd()) {
            ended.add(query());
            return;
        }
        int end = scan.line(text);
        begun.append(begun.length() == 0 ? "" : "\n")
                .append(end < 0 ? text : text.substring(0, end));
        if (end >= 0) {
            ended.add(query());
            // blanks, so that columns stay what they were
            add(" ".repeat(end + 1) + text.substring(end + 1), ended);
        }
    }

    private ShellStatement query() {
        ShellStatement query =
                new ShellStatement(
                        ShellStatement.Kind.SPARQL,
                        begun.toString().stripTrailing(),
                        take(),
                        begin);
        begun.setLength(0);
        scan = new Scan();
        return query;
    }

    private String take() {
        String taken = title;
        title = "";
        return taken;
    }

    /** A name of the catalogue, or a word that is no word of SPARQL and begins no pattern. */
    private boolean isCall(String text) {
        Matcher call = CALL.matcher(text);
        return known.test(text.split("[\\s;]", 2)[0])
                || call.matches() && !KEYWORDS.contains(call.group(1).toLowerCase(Locale.ROOT));
    }

    private static String unended(String text) {
        return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }
}
