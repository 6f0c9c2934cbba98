package org.rolegraph.career.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Labels;

/** What to call concepts, in the languages of the user. Not thread-safe. */
public final class Naming {
    private final Concepts concepts;
    private final Labels labels;
    private final List<String> languages;
    private final Map<Integer, String> known = new HashMap<>();
    private final Map<Integer, Integer> asked = new HashMap<>();

    /**
     * Names of one generation.
     *
     * @param languages best first
     */
    public Naming(Concepts concepts, Labels labels, List<String> languages) {
        this.concepts = concepts;
        this.labels = labels;
        this.languages = List.copyOf(languages);
    }

    /**
     * From now on, what stands for the concept asked for bears its name and IRI: whoever asks for
     * one concept reads of that, also where another of those that are one with it is computed with.
     */
    public void keeps(int standing, int concept) {
        asked.put(standing, concept);
        known.remove(standing);
    }

    /** The IRI to call it by. */
    public String iri(int concept) {
        return concepts.iri(asked.getOrDefault(concept, concept));
    }

    /** Its label, or its IRI in short. */
    public String of(int concept) {
        return known.computeIfAbsent(
                concept,
                c -> {
                    String label = label(iri(c));
                    return label.isEmpty() ? Prefixes.shorten(iri(c)) : label;
                });
    }

    /** The label of an entity, or its IRI in short; empty for an empty IRI. */
    public String name(String iri) {
        String label = iri.isEmpty() ? "" : label(iri);
        return label.isEmpty() && !iri.isEmpty() ? Prefixes.shorten(iri) : label;
    }

    /** Its label and short IRI. */
    public String full(int concept) {
        return of(concept) + "  " + Prefixes.shorten(iri(concept));
    }

    /** As a cell of a table. */
    public Cell cell(int concept) {
        return cell(iri(concept));
    }

    /** An entity as a cell of a table; nothing for an empty IRI. */
    public Cell cell(String iri) {
        return iri.isEmpty() ? Cell.EMPTY : Cell.entity(iri, label(iri));
    }

    /**
     * What a source calls its release, such as {@code O*NET 29.0 Database}, or the source's name.
     */
    public String release(String source) {
        String title = label(Ids.BASE + "reference/" + source);
        return title.isEmpty() ? source : title;
    }

    private String label(String iri) {
        return labels.preferredLabel(iri, languages).map(Label::text).orElse("");
    }

    /** The language of its label, a BCP 47 tag in lower case; empty when unknown. */
    public String language(int concept) {
        return labels.preferredLabel(iri(concept), languages).map(Label::language).orElse("");
    }

    public static String rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
