package org.rolegraph.ask.query;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.vocab.Rg;

/**
 * Terms under {@code rg:} that the ontology does not have. Nothing has such a property and nothing
 * is of such a class, so that a misspelled one is answered by silence.
 */
public final class OntologyTerms {
    /**
     * IRIs, texts and comments before names, so that what looks like a name within them is none.
     */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "<([^<>\\s]*)>"
                            + "|\"\"\"(?s:.*?)\"\"\"|'''(?s:.*?)'''"
                            + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"
                            + "|#[^\\n]*|(?<![\\w?$:-])rg:([A-Za-z]\\w*)");

    private static final Set<String> KNOWN = known();

    private OntologyTerms() {}

    /** Local names of all terms: the constants are those of the ontology, as a test holds. */
    private static Set<String> known() {
        Set<String> names = new TreeSet<>();
        for (Field field : Rg.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                try {
                    String iri = (String) field.get(null);
                    names.add(iri.substring(Rg.NS.length()));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e); // fields of a public class are public
                }
            }
        }
        names.remove("");
        for (Importance each : Importance.values()) {
            names.add(each.term());
        }
        for (ClaimKind each : ClaimKind.values()) {
            names.add(each.term());
        }
        return names;
    }

    /** Whether the IRI is under {@code rg:} and no term of the ontology. */
    public static boolean isUnknown(String iri) {
        return iri.startsWith(Rg.NS)
                && iri.length() > Rg.NS.length()
                && !KNOWN.contains(iri.substring(Rg.NS.length()));
    }

    /** The names after {@code rg:} in a text of SPARQL that the ontology lacks, as they come. */
    public static Set<String> unknownIn(String sparql) {
        Set<String> unknown = new LinkedHashSet<>();
        Matcher tokens = TOKEN.matcher(sparql);
        while (tokens.find()) {
            String iri = tokens.group(1) == null ? "" : tokens.group(1);
            String name = tokens.group(2) == null ? "" : tokens.group(2);
            if (isUnknown(iri)) {
                unknown.add(iri.substring(Rg.NS.length()));
            } else if (!name.isEmpty() && isUnknown(Rg.NS + name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    /** What was probably meant, as a question; empty when no term is near. */
    public static Optional<String> meant(String name) {
        return Nearest.of(name, KNOWN).map(near -> "did you mean rg:" + near + "?");
    }
}
