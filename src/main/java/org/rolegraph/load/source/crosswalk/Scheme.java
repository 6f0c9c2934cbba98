package org.rolegraph.load.source.crosswalk;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;

/**
 * A classification that only crosswalks speak of, and its concepts: {@code …/scheme/rome} and
 * {@code …/concept/rome-15244}, unless the publisher gives IRIs of his own. Concepts are SKOS
 * concepts and neither roles nor skills: nothing but their names is known of them.
 */
final class Scheme {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+([ ._/-][A-Za-z0-9]+)*");

    private final String slug;
    private final Iri iri;
    private final Map<Iri, String> codes = new HashMap<>();
    private final Map<Iri, Map<String, Set<String>>> labels = new HashMap<>();
    private boolean described;

    Scheme(String slug) {
        this.slug = slug;
        iri = Ids.entity(Ids.BASE, "scheme", slug);
    }

    Iri iri() {
        return iri;
    }

    /**
     * The IRI of a concept: of its code, in which a space or slash becomes a hyphen; of a hash of
     * its code when that holds other characters.
     */
    Iri concept(String code) {
        return PLAIN.matcher(code).matches()
                ? Ids.entity(Ids.BASE, "concept", slug + "-" + code.replaceAll("[ /]", "-"))
                : Ids.hashed(Ids.BASE, "concept", iri + " " + code);
    }

    /** Says once what the scheme is. */
    void describe(Preamble preamble, int side, CrosswalkFacts out, Location where) {
        if (described) {
            return;
        }
        described = true;
        out.type(iri, Terms.SKOS_CONCEPT_SCHEME, where);
        String name = preamble.name(side).isEmpty() ? slug : preamble.name(side);
        String language = preamble.language(side);
        Text text = new Text(name, language.isEmpty() ? "und" : language);
        out.state(iri, Terms.SKOS_PREF_LABEL, Literal.of(text), where);
        if (!preamble.release(side).isEmpty()) {
            Literal release = Literal.of(preamble.release(side));
            out.state(iri, Terms.DCAT_VERSION, release, where);
        }
        if (Iri.isAbsolute(preamble.page(side))) {
            out.state(iri, Terms.RDFS_SEE_ALSO, new Iri(preamble.page(side)), where);
        }
    }

    /**
     * The code of another concept with this IRI, or null when there is none.
     *
     * @param code of this one, which has the IRI from now on if nobody had it
     */
    String other(Iri concept, String code) {
        String earlier = codes.putIfAbsent(concept, code);
        return earlier == null || earlier.equals(code) ? null : earlier;
    }

    /**
     * Says once that the concept exists, and each of its labels; the first of a language counts.
     */
    void describe(
            Iri concept, String code, Map<String, String> names, CrosswalkFacts out, Location at) {
        Map<String, Set<String>> known = labels.get(concept);
        if (known == null) {
            known = new HashMap<>();
            labels.put(concept, known);
            out.type(concept, Terms.SKOS_CONCEPT, at);
            out.state(concept, Terms.SKOS_NOTATION, Literal.of(code), at);
            out.state(concept, Terms.SKOS_IN_SCHEME, iri, at);
        }
        for (Map.Entry<String, String> name : names.entrySet()) {
            Set<String> same = known.computeIfAbsent(name.getKey(), l -> new TreeSet<>());
            boolean first = same.isEmpty();
            if (same.add(name.getValue())) {
                Literal label = Literal.of(new Text(name.getValue(), name.getKey()));
                String how = first ? Terms.SKOS_PREF_LABEL : Terms.SKOS_ALT_LABEL;
                out.state(concept, how, label, at);
            }
        }
    }
}
