package org.rolegraph.load.source.esco;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.Mender;

/**
 * Labels in SKOS Turtle: of concepts that are ESCO's own, or that {@code skos:exactMatch} joins to
 * them. A file is held in memory whole; the line is that of a concept's first triple.
 */
final class SkosLabels {
    private static final String ESCO = "http://data.europa.eu/esco/";

    private final Problems problems;
    private final Mender mender;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private static final class Entry {
        private final Location where;
        private final Map<String, List<Text>> texts = new LinkedHashMap<>();
        private final List<String> concepts = new ArrayList<>();

        Entry(Location where) {
            this.where = where;
        }

        List<Text> of(String predicate) {
            return texts.getOrDefault(predicate, List.of());
        }
    }

    private SkosLabels(Problems problems) {
        this.problems = problems;
        this.mender = new Mender(problems);
    }

    static void read(EscoFile file, LabelSet set, Problems problems) throws IOException {
        SkosLabels labels = new SkosLabels(problems);
        Members.read(file.member(), problems, bytes -> labels.parse(file, bytes, problems));
        labels.entries.values().forEach(entry -> add(entry, set));
    }

    private static void add(Entry entry, LabelSet set) {
        Names names =
                new Names(
                        entry.of(Terms.SKOS_PREF_LABEL),
                        entry.of(Terms.SKOS_ALT_LABEL),
                        entry.of(Terms.SKOS_HIDDEN_LABEL),
                        entry.of(Terms.SKOS_DEFINITION));
        for (String concept : entry.concepts) {
            set.add(concept, names, entry.where);
        }
    }

    private void parse(EscoFile file, InputStream bytes, Problems problems) throws IOException {
        JenaSystem.init();
        Errors errors = new Errors(file.name(), problems);
        Utf8Reader text = new Utf8Reader(bytes, file.name(), problems);
        ParserProfileStd profile =
                new ParserProfileStd(
                        new FactoryRDFStd(),
                        errors,
                        IRIxResolver.create("urn:esco-labels").build(),
                        PrefixMapFactory.create(),
                        RIOT.getContext().copy(),
                        false,
                        false) {
                    @Override
                    public Triple createTriple(Node s, Node p, Node o, long line, long column) {
                        take(s, p, o, Location.of(file.name(), Math.toIntExact(line)));
                        return super.createTriple(s, p, o, line, column);
                    }
                };
        Tokenizer tokenizer = TokenizerText.create().source(text).errorHandler(errors).build();
        try {
            new LangTurtle(tokenizer, profile, new StreamRDFBase()).parse();
        } catch (RiotException | IRIException e) {
            errors.report(e.getMessage(), tokenizer.getLine(), tokenizer.getColumn());
        } catch (org.apache.jena.atlas.RuntimeIOException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
    }

    private void take(Node subject, Node predicate, Node object, Location where) {
        if (!subject.isURI()) {
            return;
        }
        String iri = subject.getURI();
        if (object.isURI()) {
            boolean match = predicate.getURI().equals(Terms.SKOS_EXACT_MATCH);
            if (match && object.getURI().startsWith(ESCO)) {
                entry(iri, where).concepts.add(object.getURI());
            }
        } else if (object.isLiteral() && !object.getLiteralLanguage().isEmpty()) {
            String term = predicate.getURI();
            String column = term.substring(term.lastIndexOf('#') + 1);
            String text = mender.text(object.getLiteralLexicalForm(), column, where);
            String language = object.getLiteralLanguage().toLowerCase(Locale.ROOT);
            if (!Text.isTag(language)) {
                problems.warning(
                        Codes.BAD_VALUE,
                        where,
                        "the language is \"" + language + "\"; expected a BCP 47 tag; left out",
                        "correct the tag");
            } else if (!text.isEmpty()) {
                entry(iri, where)
                        .texts
                        .computeIfAbsent(term, t -> new ArrayList<>())
                        .add(new Text(text, language));
            }
        }
    }

    private Entry entry(String iri, Location where) {
        return entries.computeIfAbsent(
                iri,
                i -> {
                    Entry entry = new Entry(where);
                    if (iri.startsWith(ESCO)) {
                        entry.concepts.add(iri);
                    }
                    return entry;
                });
    }

    /** Reports the first error with its place, and ends the parse there. */
    private static final class Errors implements ErrorHandler {
        private final String file;
        private final Problems problems;
        private boolean reported;

        Errors(String file, Problems problems) {
            this.file = file;
            this.problems = problems;
        }

        @Override
        public void warning(String message, long line, long column) {
            // nothing is lost by what Jena warns of, such as an unusual language tag
        }

        @Override
        public void error(String message, long line, long column) {
            report(message, line, column);
            throw new RiotException(message);
        }

        void report(String message, long line, long column) {
            if (reported) {
                return;
            }
            reported = true;
            Location where = new Location(file, Math.max(0, (int) line), Math.max(0, (int) column));
            problems.error(Codes.BAD_SYNTAX, where, message, "correct the Turtle");
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }
    }
}
