package org.rolegraph.link.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Sink;
import org.rolegraph.store.names.Kind;

/**
 * Takes names, descriptions and what is broader out of triples, as SKOS, RDFS, schema.org, Wikidata
 * and DBpedia write them. What is typed as something else than is asked for, as a concept scheme, a
 * collection, a property or a page, and what is deprecated, is no entry.
 */
final class SkosReading implements Sink {
    /** Of old also under http. */
    private static final String OLD_SCHEMA = "http://schema.org/";

    private static final String WIKIDATA = "http://www.wikidata.org/prop/direct/";

    /** The best first. */
    private static final List<String> TITLES =
            List.of(Terms.SKOS_PREF_LABEL, Terms.RDFS_LABEL, Prefixes.SCHEMA + "name");

    private static final Set<String> NAMES =
            Set.of(
                    Terms.SKOS_ALT_LABEL,
                    Terms.SKOS_HIDDEN_LABEL,
                    Prefixes.SCHEMA + "alternateName");

    /** The best first. */
    private static final List<String> DESCRIPTIONS =
            List.of(
                    Terms.SKOS_DEFINITION,
                    Prefixes.DCT + "description",
                    Prefixes.SCHEMA + "description",
                    "http://dbpedia.org/ontology/abstract",
                    Terms.RDFS_COMMENT,
                    Terms.SKOS_SCOPE_NOTE);

    private static final Set<String> BROADER =
            Set.of(Terms.SKOS_BROADER, WIKIDATA + "P279", WIKIDATA + "P31");

    private static final Set<String> NO_ENTRIES =
            Set.of(
                    Terms.SKOS_CONCEPT_SCHEME,
                    Prefixes.SKOS + "Collection",
                    Prefixes.SKOS + "OrderedCollection",
                    Prefixes.RDF + "Property",
                    Prefixes.OWL + "Ontology",
                    Prefixes.OWL + "ObjectProperty",
                    Prefixes.OWL + "DatatypeProperty",
                    Prefixes.OWL + "AnnotationProperty",
                    Prefixes.SCHEMA + "Article",
                    "http://wikiba.se/ontology#Property");

    private static final Map<String, Kind> KINDS =
            Map.of(Terms.ESCO_OCCUPATION, Kind.ROLE, Terms.ESCO_SKILL, Kind.SKILL);

    private final Kind kind;
    private final Drafts drafts;
    private final EntryTexts texts;
    private final Set<String> refused = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> schemes = new TreeSet<>();

    SkosReading(Kind kind, Drafts drafts, Problems problems) {
        this.kind = kind;
        this.drafts = drafts;
        this.texts = new EntryTexts(problems);
    }

    @Override
    public void accept(Iri graph, Fact fact, Location where) {
        if (fact instanceof Statement statement) {
            String subject = statement.subject().value();
            String predicate = statement.predicate().value().replace(OLD_SCHEMA, Prefixes.SCHEMA);
            Term object = statement.object();
            if (object instanceof Literal literal) {
                text(subject, predicate, literal, where);
            } else if (object instanceof Iri iri) {
                relation(subject, predicate, iri.value());
            }
        }
    }

    private void text(String subject, String predicate, Literal literal, Location where) {
        int title = TITLES.indexOf(predicate);
        int description = DESCRIPTIONS.indexOf(predicate);
        if (title < 0 && description < 0 && !NAMES.contains(predicate)) {
            if (predicate.equals(Prefixes.OWL + "deprecated")
                    && Set.of("true", "1").contains(literal.lexical())) {
                refused.add(subject);
            }
            return;
        }
        int fit = drafts.fit(literal.language().toLowerCase(Locale.ROOT));
        String text =
                fit < 0 ? "" : texts.of(literal.lexical(), Prefixes.shorten(predicate), where);
        if (text.isEmpty()) {
            return;
        }
        EntryDraft draft = drafts.of(subject);
        if (title >= 0) {
            draft.title(text, 3 * title + fit);
        } else if (description >= 0) {
            draft.description(text, 3 * description + fit);
        } else {
            draft.name(text);
        }
    }

    private void relation(String subject, String predicate, String object) {
        if (BROADER.contains(predicate)) {
            drafts.of(subject).broader(object);
        } else if (predicate.equals(Terms.SKOS_IN_SCHEME)) {
            schemes.add(object);
        } else if (predicate.equals(Terms.RDF_TYPE)) {
            String type = object.replace(OLD_SCHEMA, Prefixes.SCHEMA);
            if (type.equals(Terms.SKOS_CONCEPT_SCHEME)) {
                schemes.add(subject);
            }
            if (NO_ENTRIES.contains(type)) {
                refused.add(subject);
            }
            Kind of = KINDS.getOrDefault(type, Kind.ofType(type).orElse(null));
            if (of != null) {
                (of == kind ? wanted : others).add(subject);
            }
        }
    }

    /**
     * Whether what has this IRI is an entry; asked after the last statement. Where the file types
     * some as what is asked for, nothing else is.
     */
    boolean isEntry(String iri) {
        return !refused.contains(iri)
                && (wanted.isEmpty() ? !others.contains(iri) : wanted.contains(iri));
    }

    /** The concept scheme, when the file knows just one. */
    Optional<Iri> scheme() {
        return schemes.size() == 1 ? schemes.stream().map(Iri::new).findFirst() : Optional.empty();
    }
}
