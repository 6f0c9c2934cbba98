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
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;

/** What to call concepts, in the languages of the user. Not thread-safe. */
public final class Naming {
    private final Concepts concepts;
    private final Labels labels;
    private final List<String> languages;
    private final Map<Integer, String> known = new HashMap<>();
    private final Map<Integer, Integer> asked = new HashMap<>();
    private final Map<Integer, String> echoes = new HashMap<>();

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

    /**
     * From now on {@link #full} says by which name a concept was asked for, if that is another of
     * its names: whoever asks for research scientists reads that they are data scientists here.
     */
    public void echoes(int concept, String text) {
        int same = concepts.same(concept);
        boolean name =
                labels.exact(text, Scope.of(Kind.ROLE)).stream()
                        .filter(hit -> hit.how() != How.ID)
                        .map(hit -> concepts.find(hit.entity().iri()))
                        .anyMatch(one -> one != SkillGraph.NONE && concepts.same(one) == same);
        if (name && !of(concept).equalsIgnoreCase(text.strip())) {
            echoes.put(concept, text.strip());
        }
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

    /** Its label and short IRI, after the name that it was asked for by, if that is another. */
    public String full(int concept) {
        String echo = echoes.get(concept);
        String name = echo == null ? of(concept) : echo + ": " + of(concept);
        return name + "  " + Prefixes.shorten(iri(concept));
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
