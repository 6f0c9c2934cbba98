package org.rolegraph.load.source.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sys.JenaSystem;

/** The syntaxes that are read, each by its file extensions. */
enum Syntax {
    TURTLE("TURTLE", "ttl", "turtle"),
    TRIG("TRIG", "trig"),
    NTRIPLES("NTRIPLES", "nt"),
    NQUADS("NQUADS", "nq", "nquads"),
    JSONLD("JSONLD11", "jsonld", "json"),
    RDFXML("RDFXML", "rdf", "owl", "xml");

    /** What is expected, for messages. */
    static final String EXTENSIONS = ".ttl, .trig, .nt, .nq, .jsonld or .rdf, plain or .gz";

    private static final String IRI_OR_BLANK = "(<[^<>\\s]+>|_:\\S+)";
    private static final String STRING = "\"([^\"\\\\\n]|\\\\.)*\"(\\^\\^<[^<>\\s]+>|@[\\w-]+)?";
    private static final Pattern QUAD =
            Pattern.compile(
                    String.join(
                            "\\s*",
                            IRI_OR_BLANK,
                            "<[^<>\\s]+>",
                            "(" + IRI_OR_BLANK + "|" + STRING + ")",
                            IRI_OR_BLANK,
                            "\\.\\s*(#.*)?"));
    private static final Pattern TURTLE_START =
            Pattern.compile("(?i)(@?prefix|@?base|@?version|graph)\\b.*|[<\\[({].*|[\\w-]*:.*");

    private final String lang;
    private final String extensions;

    Syntax(String lang, String... extensions) {
        this.lang = lang;
        this.extensions = String.join("|", extensions);
    }

    Lang lang() {
        JenaSystem.init();
        return RDFLanguages.nameToLang(lang);
    }

    /** Whether files of this syntax may name graphs themselves. */
    boolean hasGraphs() {
        return this == TRIG || this == NQUADS || this == JSONLD;
    }

    /** Whether each line stands for itself, so that reading goes on after a bad one. */
    boolean isLines() {
        return this == NTRIPLES || this == NQUADS;
    }

    /**
     * By the extension, which {@code .gz} may follow, else by the first bytes.
     *
     * @param head the beginning of the file, unpacked
     */
    static Optional<Syntax> of(String fileName, byte[] head) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
        String extension = name.substring(name.lastIndexOf('.') + 1);
        for (Syntax syntax : values()) {
            if (extension.matches(syntax.extensions)) {
                return Optional.of(syntax);
            }
        }
        return sniff(new String(head, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
    }

    private static Optional<Syntax> sniff(String head) {
        String start = head.stripLeading();
        if (start.startsWith("<?xml") || start.startsWith("<rdf:RDF")) {
            return Optional.of(RDFXML);
        }
        if (start.matches("(?s)(\\{\\s*[\"}]|\\[\\s*[{\"]).*")) {
            return Optional.of(JSONLD);
        }
        Optional<String> first =
                head.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .findFirst();
        if (first.isEmpty() || first.get().regionMatches(true, 0, "<html", 0, 5)) {
            return Optional.empty();
        }
        if (QUAD.matcher(first.get()).matches()) {
            return Optional.of(NQUADS);
        }
        // TriG reads all of Turtle and N-Triples
        return TURTLE_START.matcher(first.get()).matches() ? Optional.of(TRIG) : Optional.empty();
    }
}
