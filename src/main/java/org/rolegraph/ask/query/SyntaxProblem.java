package org.rolegraph.ask.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.vocab.Prefixes;

/**
 * What the parser found and expected, with the line and a caret:
 *
 * <pre>
 * query:2:9: found "}"; expected an IRI, a prefixed name, a variable, …
 *     ?s ?p }
 *           ^
 * </pre>
 */
final class SyntaxProblem {
    private static final int MOST_EXPECTED = 6;
    private static final int SHOWN_BEFORE = 60;
    private static final int SHOWN_BEHIND = 30;

    private static final Pattern ENCOUNTERED =
            Pattern.compile(
                    "\\AEncountered (.*?) at line (\\d+), column (\\d+)\\.\\s+Was expecting(.*)\\z",
                    Pattern.DOTALL);
    private static final Pattern LEXICAL =
            Pattern.compile(
                    "\\ALexical error at line (\\d+), column (\\d+)\\..*?prefix \"(.*)\"\\s*\\z",
                    Pattern.DOTALL);
    private static final Pattern PREFIX =
            Pattern.compile("Unresolved prefixed name: ([^:\\s]*):(\\S*)");
    private static final Pattern POSITION = Pattern.compile("\\ALine \\d+, column \\d+: ");

    private final Question question;

    private SyntaxProblem(Question question) {
        this.question = question;
    }

    static Failure of(Question question, QueryParseException e) {
        String message = String.valueOf(e.getMessage());
        SyntaxProblem problem = new SyntaxProblem(question);
        Matcher encountered = ENCOUNTERED.matcher(message);
        if (encountered.find()) {
            return problem.failure(
                    Integer.parseInt(encountered.group(2)),
                    Integer.parseInt(encountered.group(3)),
                    "found "
                            + token(encountered.group(1))
                            + "; expected "
                            + expected(encountered.group(4)),
                    "");
        }
        Matcher lexical = LEXICAL.matcher(message);
        if (lexical.find()) {
            String begun = lexical.group(3).replace("\\\"", "\"").replace("\\\\", "\\");
            return problem.failure(
                    Integer.parseInt(lexical.group(1)),
                    Math.max(1, Integer.parseInt(lexical.group(2)) - begun.length()),
                    begun.isEmpty()
                            ? "found a character that begins no word of SPARQL"
                            : "found "
                                    + clipped(begun)
                                    + ", which is no word of SPARQL, or not"
                                    + " ended",
                    "");
        }
        Matcher prefix = PREFIX.matcher(message);
        if (prefix.find()) {
            return problem.prefix(prefix.group(1), e.getLine(), e.getColumn());
        }
        return problem.failure(
                Math.max(0, e.getLine()),
                Math.max(0, e.getColumn()),
                POSITION.matcher(message).replaceFirst(""),
                "");
    }

    private Failure prefix(String prefix, int line, int column) {
        String known = Prefixes.map().get(prefix);
        Optional<String> near = Nearest.of(prefix, Prefixes.map().keySet());
        String remedy;
        if (known != null) {
            remedy = declaration(prefix);
        } else {
            remedy =
                    near.map(n -> "write " + n + ":, or " + declaration(n))
                            .orElse("add a line PREFIX " + prefix + ": <…>");
        }
        String meant = known == null ? near.map(n -> "; did you mean " + n + ":?").orElse("") : "";
        return failure(line, column, "the prefix " + prefix + ": is not declared" + meant, remedy);
    }

    private static String declaration(String prefix) {
        return "add the line PREFIX " + prefix + ": <" + Prefixes.map().get(prefix) + ">";
    }

    private Failure failure(int line, int column, String message, String remedy) {
        Location where =
                line == 0
                        ? Location.of(question.name())
                        : new Location(question.name(), line, Math.max(0, column));
        return Failure.of(
                Exit.USAGE, Codes.BAD_QUERY, where, message + caret(line, column), remedy);
    }

    /** The line and a caret under the column, clipped around it; empty without a place. */
    private String caret(int line, int column) {
        List<String> lines = question.text().lines().limit(Math.max(line, 1)).toList();
        if (line < 1 || column < 1 || line > lines.size()) {
            return "";
        }
        String text = lines.get(line - 1).replace('\t', ' ');
        int at = Math.min(column - 1, text.length());
        int start = Math.max(0, at - SHOWN_BEFORE);
        String shown = text.substring(start, Math.min(text.length(), at + SHOWN_BEHIND));
        return "\n    " + shown + "\n    " + " ".repeat(at - start) + "^";
    }

    /** JavaCC names a token by its kind, if that has a name, and its text. */
    private static String token(String encountered) {
        if (encountered.contains("<EOF>")) {
            return "the end";
        }
        Matcher quoted =
                Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\z").matcher(encountered.strip());
        String last = encountered.strip();
        // the last quoted text is the token as it stands, with a blank after it
        int cut = last.lastIndexOf(" \"\"");
        if (cut > 0) {
            last = last.substring(0, cut);
            int start = last.lastIndexOf(" \"");
            return clipped(last.substring(start < 0 ? 0 : start + 2));
        }
        return quoted.find() ? clipped(quoted.group()) : clipped(last);
    }

    private static String clipped(String text) {
        String clean = text.strip().replaceAll("\\A\"+|\\s*\"+\\z", "");
        return "\"" + (clean.length() > 40 ? clean.substring(0, 40) + "…" : clean) + "\"";
    }

    private static String expected(String list) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : list.lines().map(String::strip).toList()) {
            String word = line.replaceAll("\\s*\\.\\.\\.\\s*\\z", "");
            if (word.startsWith("<") || word.startsWith("\"")) {
                name(word).ifPresent(names::add);
            }
        }
        List<String> first = new ArrayList<>(names);
        if (first.size() > MOST_EXPECTED) {
            return String.join(", ", first.subList(0, MOST_EXPECTED)) + ", …";
        }
        return String.join(", ", first);
    }

    private static Optional<String> name(String word) {
        if (word.startsWith("\"")) {
            return word.contains("\\ufeff") ? Optional.empty() : Optional.of(upper(word));
        }
        String kind = word.replaceAll("[<>]", "").split(" ")[0];
        if (kind.startsWith("IRI")) {
            return Optional.of("an IRI");
        }
        if (kind.startsWith("PNAME")) {
            return Optional.of("a prefixed name");
        }
        if (kind.startsWith("VAR")) {
            return Optional.of("a variable");
        }
        if (kind.startsWith("INTEGER") || kind.startsWith("D")) {
            return Optional.of("a number");
        }
        if (kind.startsWith("STRING")) {
            return Optional.of("a text in quotes");
        }
        if (kind.startsWith("NIL")) {
            return Optional.of("\"()\"");
        }
        return Optional.of(kind.startsWith("LANG") ? "a language tag" : "a blank node");
    }

    /** Keywords as SPARQL's texts write them. */
    private static String upper(String word) {
        String bare = word.replaceAll("\\A\"|\"\\z", "");
        return bare.matches("[a-z]+")
                ? bare.matches("true|false") ? bare : bare.toUpperCase(java.util.Locale.ROOT)
                : word;
    }
}
