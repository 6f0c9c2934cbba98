package org.rolegraph.career.path;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.rolegraph.base.sparse.SparseRows;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Part;
import org.rolegraph.career.need.Shortage;

/**
 * A role that stands for one of which a source says nothing: what the source says of it counts for
 * the other too.
 *
 * @param role of which nothing is said
 * @param by the role of the source that is most like it, of equals the first
 * @param likeness from {@link #FLOOR} to 1: half of it by the words of all that the two are called,
 *     as {@link Part#TITLES} measures them, half by the words of their preferred titles alone,
 *     since other names are many in one source and few in another
 */
public record StandIn(int role, int by, double likeness) {
    /** Below it two roles have hardly more in common than a word. */
    public static final double FLOOR = 0.4;

    /**
     * Finds it.
     *
     * @param role a row
     * @param source the source's number
     * @param titles the preferred title of each role in one language
     * @return null when no role is like enough
     */
    static StandIn of(
            SkillGraph graph, Shortage shortage, int role, int source, IntFunction<String> titles) {
        SparseRows names = Part.TITLES.vectors(graph, shortage.rows());
        Concepts concepts = graph.concepts();
        float[] likenesses = names.products(role);
        Map<Integer, Set<String>> words = new HashMap<>();
        Map<String, Integer> frequencies = new HashMap<>();
        for (int row = 0; row < likenesses.length; row++) {
            boolean known =
                    row != role
                            && concepts.sourceNumber(row) == source
                            && Hops.isStop(shortage, row, Shortage.listsOf(source));
            if (known) {
                words.put(row, words(titles.apply(row)));
                words.get(row).forEach(word -> frequencies.merge(word, 1, Integer::sum));
            }
        }
        Set<String> own = words(titles.apply(role));
        StandIn best = null;
        for (int row = 0; row < likenesses.length; row++) {
            if (words.containsKey(row)) {
                double title = cosine(own, words.get(row), frequencies, words.size());
                double likeness = (likenesses[row] + title) / 2;
                if (likeness >= (best == null ? FLOOR : Math.nextUp(best.likeness))) {
                    best = new StandIn(role, row, likeness);
                }
            }
        }
        return best;
    }

    /** The words of a title, each once, without the endings of plurals. */
    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>();
        for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#]+")) {
            words.add(
                    word.length() > 3 && word.endsWith("s")
                            ? word.substring(0, word.length() - 1)
                            : word);
        }
        words.remove("");
        return words;
    }

    /** By the rarity of words among the titles of the source. */
    private static double cosine(
            Set<String> one, Set<String> other, Map<String, Integer> frequencies, int titles) {
        double both = 0;
        double ones = 0;
        double others = 0;
        for (String word : one) {
            double rarity = square(Math.log((titles + 1.0) / frequencies.getOrDefault(word, 1)));
            ones += rarity;
            both += other.contains(word) ? rarity : 0;
        }
        for (String word : other) {
            others += square(Math.log((titles + 1.0) / frequencies.getOrDefault(word, 1)));
        }
        return both == 0 ? 0 : both / Math.sqrt(ones * others);
    }

    private static double square(double number) {
        return number * number;
    }
}
