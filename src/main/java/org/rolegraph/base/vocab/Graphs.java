package org.rolegraph.base.vocab;

import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.model.Iri;

/** The named graphs of a store: one a source, and the store's own. */
public final class Graphs {
    private static final String NS = Ids.BASE + "graph/";

    /** The ontology itself, so that its terms have labels in answers. */
    public static final Iri ONTOLOGY = new Iri(NS + "ontology");

    /** The curated entities and claims. */
    public static final Iri CURATED = new Iri(NS + "curated");

    /** Accepted links. */
    public static final Iri LINKS = new Iri(NS + "links");

    /** ESCO, the European classification of occupations and skills. */
    public static final Iri ESCO = new Iri(NS + "esco");

    /** Labels of ESCO's concepts in further languages. */
    public static final Iri ESCO_LABELS = new Iri(NS + "esco-labels");

    /** O*NET, the occupational information network of the United States. */
    public static final Iri ONET = new Iri(NS + "onet");

    /** Links between ESCO and other classifications, and the concepts of those. */
    public static final Iri CROSSWALK = new Iri(NS + "crosswalk");

    /** Links of mapping sets. */
    public static final Iri SSSOM = new Iri(NS + "sssom");

    /** GitHub's topics: technologies, what they are the command of, and who makes it. */
    public static final Iri TOPICS = new Iri(NS + "topics");

    /** Landscapes of foundations: products by their kinds, with makers and hosts. */
    public static final Iri LANDSCAPE = new Iri(NS + "landscape");

    /** The user's own triples, unless they name a graph. */
    public static final Iri USER = new Iri(NS + "user");

    /**
     * Computed at each load from all that the other graphs say of what is the same: what joins, as
     * it was said and by {@code rg:joinedWith}, which of it is shown, and what counts as close.
     */
    public static final Iri JOINS = new Iri(NS + "joins");

    /**
     * What was loaded, from which files, when, by which version; an export has of it what describes
     * its data sets.
     */
    public static final Iri LOADS = new Iri(NS + "loads");

    /**
     * How much is in each graph and in all of them, counted at each load (VoID); not part of any
     * export, since the next load counts anew.
     */
    public static final Iri STATISTICS = new Iri(NS + "statistics");

    /** The graphs about the store itself, which are no content. */
    public static final Set<Iri> OWN = Set.of(LOADS, STATISTICS);

    /** The union of all graphs as a data set that the statistics are about. */
    public static final Iri UNION = new Iri(Ids.BASE + "dataset");

    /** The SKOS concept scheme of the curated roles and skills. */
    public static final Iri CURATED_SCHEME = new Iri(Ids.BASE + "scheme/curated");

    private Graphs() {}

    /** Whether the program writes the graph itself at each load, so that no file may. */
    public static boolean isOfProgram(Iri graph) {
        return graph.equals(ONTOLOGY) || isComputed(graph);
    }

    /**
     * Whether each load makes the graph anew, from all others or of itself: nothing of it is lost
     * by leaving out what a file says of it.
     */
    public static boolean isComputed(Iri graph) {
        return graph.equals(JOINS) || OWN.contains(graph);
    }

    /**
     * The graph that a word names: {@code esco} and {@code graph:esco} the graph of a source, or
     * one's own beside them; else an IRI, or a CURIE over a known prefix.
     *
     * @return nothing when the word is none of these
     */
    public static Optional<Iri> named(String word) {
        String iri =
                word.matches("[\\p{L}\\p{N}]+([-._][\\p{L}\\p{N}]+)*")
                        ? NS + word
                        : Prefixes.expand(word).orElse(word);
        return Iri.isAbsolute(iri) ? Optional.of(new Iri(iri)) : Optional.empty();
    }

    /** The graph of a source. */
    public static Iri of(String source) {
        return new Iri(NS + source);
    }

    /** {@code esco} for {@code …/graph/esco}; the IRI itself for graphs that are not ours. */
    public static String source(String graph) {
        return graph.startsWith(NS) && graph.length() > NS.length()
                ? graph.substring(NS.length())
                : graph;
    }
}
