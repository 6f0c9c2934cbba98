package org.rolegraph.load.source.rdf;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;

/** Turns what a parser complains about in one file into problems with places and remedies. */
final class Complaints implements ErrorHandler {
    private static final String MEND = "correct the file there";

    /** What the RDF/XML parser only warns of, though the specification forbids it. */
    private static final Pattern ERRORS_BY_SPECIFICATION =
            Pattern.compile("Not a valid XML NCName|Reuse of rdf:ID");

    /** What is reported when the IRI is made, in other words. */
    private static final Pattern TOLD_ELSEWHERE =
            Pattern.compile("(Illegal|Bad) character in IRI|Bad IRI|Unwise IRI");

    /** The parser stands on the next line then. */
    private static final Pattern LINE_BROKEN =
            Pattern.compile("Broken .*\\((newline|CR|carriage).*");

    private static final Pattern PLACE = Pattern.compile("^\\[line: \\d+, col: ?\\d+ ?] *");
    private static final Pattern TOKEN =
            Pattern.compile("\\[([A-Z_]+)(?::((?:[^\\[\\]]|\\[[^]]*])*))?]");
    private static final Map<String, String> TOKENS =
            Map.ofEntries(
                    Map.entry("EOF", "the end of the file"),
                    Map.entry("DOT", "."),
                    Map.entry("COMMA", ","),
                    Map.entry("SEMICOLON", ";"),
                    Map.entry("LBRACE", "{"),
                    Map.entry("RBRACE", "}"),
                    Map.entry("LPAREN", "("),
                    Map.entry("RPAREN", ")"),
                    Map.entry("LBRACKET", "["),
                    Map.entry("RBRACKET", "]"),
                    Map.entry("EQUALS", "="),
                    Map.entry("IRI", "IRI"),
                    Map.entry("BNODE", "blank node"),
                    Map.entry("PREFIXED_NAME", "prefixed name"),
                    Map.entry("KEYWORD", "keyword"),
                    Map.entry("DIRECTIVE", "directive"));

    private final String file;
    private final Problems problems;
    private int lineOffset;
    private int errors;
    private int lastLine;
    private boolean muted;

    Complaints(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Counts the lines of what follows after this many. */
    void startBehind(int lines) {
        lineOffset = lines;
    }

    /** How many errors there were so far. */
    int errors() {
        return errors;
    }

    /** The line of the last error in the whole file, or 0. */
    int lastLine() {
        return lastLine;
    }

    /** Drops what the parser says from here on: it follows from what was reported. */
    void mute() {
        muted = true;
    }

    /** The place, with the line in the whole file; line and column below 1 are unknown. */
    Location at(long line, long column) {
        return line < 1
                ? Location.of(file)
                : new Location(file, (int) line + lineOffset, Math.max(0, (int) column));
    }

    void add(String code, Location where, String message, String remedy) {
        if (muted) {
            return;
        }
        errors++;
        lastLine = where.line();
        problems.add(Problem.error(code, where, message, remedy));
    }

    @Override
    public void warning(String message, long line, long column) {
        if (TOLD_ELSEWHERE.matcher(message).lookingAt()) {
            return;
        }
        if (ERRORS_BY_SPECIFICATION.matcher(message).lookingAt()) {
            error(message, line, column);
            return;
        }
        boolean literal = message.startsWith("Lexical form") || message.startsWith("Language");
        problems.warning(
                Codes.BAD_VALUE,
                at(line, column),
                cleaned(message),
                literal ? "correct the literal; it is kept as it stands" : "");
    }

    @Override
    public void error(String message, long line, long column) {
        if (TOLD_ELSEWHERE.matcher(message).lookingAt()) {
            return;
        }
        if (LINE_BROKEN.matcher(message).matches() && column <= 1) {
            String what = message.contains("IRI") ? "an IRI" : "a string";
            add(
                    Codes.BAD_SYNTAX,
                    at(line - 1, 0),
                    what + " is not closed at the end of the line",
                    "close it, or write a line break in it as \\n");
            return;
        }
        add(Codes.BAD_SYNTAX, at(line, column), cleaned(message), MEND);
    }

    @Override
    public void fatal(String message, long line, long column) {
        if (message.startsWith("Undefined prefix: ")) {
            String prefix = message.substring("Undefined prefix: ".length()) + ":";
            add(
                    Codes.BAD_SYNTAX,
                    at(line, column),
                    "prefix " + prefix + " is not declared",
                    "declare it: @prefix " + prefix + " <…> .");
        } else {
            error(message, line, column);
        }
        throw new RiotException(message);
    }

    /** The parser's message without place and token jargon: {@code [DOT]} becomes {@code "."}. */
    static String cleaned(String message) {
        String text = message == null || message.isBlank() ? "cannot be parsed" : message.strip();
        text = PLACE.matcher(text).replaceFirst("");
        text = text.replaceAll(" ?\\[code=[A-Z_]+]\\.?", "");
        if (text.contains("BigInteger would overflow")) {
            return "a number in it has more digits than can be written out";
        }
        if (text.equals("The document could not be loaded or parsed")) {
            return "the file is not JSON from here on";
        }
        Matcher token = TOKEN.matcher(text);
        return token.replaceAll(t -> Matcher.quoteReplacement(shown(t.group(), t)))
                .replace("Premature end of file: the end of the file", "the file ends too early");
    }

    private static String shown(String whole, java.util.regex.MatchResult token) {
        String name = TOKENS.get(token.group(1));
        if (name == null) {
            return token.group(2) == null ? whole : '"' + token.group(2) + '"';
        }
        if (token.group(2) == null) {
            return name.length() == 1 ? '"' + name + '"' : name;
        }
        return name + " " + token.group(2);
    }
}
