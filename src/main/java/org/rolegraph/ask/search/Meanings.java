package org.rolegraph.ask.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.text.LabelWords;

/** What a text means that no entity is called first: by spelling, by aliases, by initials. */
final class Meanings {
    private final Search search;
    private final LabelMap map;
    private final Labels labels;
    private final Scope scope;
    private final String text;
    private final WordMatches matches;
    private final BitSet verbatim;

    private final Aliases.Reading reading;

    /** The text as names spell it out that have it in brackets, or before them. */
    private final Set<String> spelledOut;

    /**
     * Of a text.
     *
     * @param verbatim labels with all its words
     */
    Meanings(
            Search search,
            Labels labels,
            Scope scope,
            String text,
            WordMatches matches,
            BitSet verbatim) {
        this.search = search;
        this.labels = labels;
        this.map = labels.map();
        this.scope = scope;
        this.text = text;
        this.matches = matches;
        this.verbatim = verbatim;
        reading = search.aliases().read(matches.words());
        spelledOut = Spellings.spelledOut(labels, scope, text, verbatim);
    }

    /** The text in other words that mean the same, the names' own words first. */
    private Set<String> readings() {
        Set<String> readings = new LinkedHashSet<>();
        if (spelledOut.size() == 1) {
            readings.addAll(spelledOut);
        }
        if (!reading.isEmpty()) {
            readings.add(LabelKey.of(reading.text()));
        }
        return readings;
    }

    /** Which labels agree with the text itself. */
    WordMatches matches() {
        return matches;
    }

    /** What aliases in the text stand for; without any, the text itself. */
    Aliases.Reading reading() {
        return reading;
    }

    /**
     * Adds what is meant, the best first. An alternative label that nothing else bears out comes
     * after what has better reasons, but first where there are none.
     *
     * @param exact labels that are the text, none of them first
     */
    void addTo(HitRanking ranking, ExactNames exact) throws IOException {
        // no streams here: it is on the way of many a search
        Set<Integer> borneOut = borneOut(exact.labels());
        for (int label : exact.labels()) {
            if (borneOut.contains(map.labelEntity(label))) {
                ranking.addExact(new int[] {label});
            }
        }
        ranking.add(How.SPELLED, bySpelling(exact));
        if (!readings().isEmpty()) {
            ranking.add(How.ALIAS, byReadings());
        } else if (exact.labels().length == 0) {
            ranking.add(How.INITIALS, byInitials());
        }
        if (ranking.isEmpty()) {
            ranking.addExact(exact.labels());
        } else if (exact.labels().length > borneOut.size()) {
            Map<Integer, Double> minor = new TreeMap<>();
            for (int label : exact.labels()) {
                minor.put(label, 1.0);
            }
            ranking.add(How.MINOR, minor);
        }
    }

    /**
     * The labels of which the text is another spelling, or that an alias or its initials stand for
     * as a whole; those that entities are called first alone where there are such.
     *
     * @param labels by number; none when the text means nothing so
     */
    record Meant(How how, List<Integer> labels) {}

    /** What is meant, by the best way in which anything is. */
    Meant meant() throws IOException {
        Meant meant = firstOf(How.SPELLED, Spellings.of(map, text, verbatim).keySet());
        if (!meant.labels().isEmpty()) {
            return meant;
        }
        Set<Integer> stoodFor = new TreeSet<>();
        for (String each : readings()) {
            BitSet all = search.matches(scope, LabelWords.of(each)).verbatim();
            stoodFor.addAll(Spellings.of(map, each, all).keySet());
        }
        meant = firstOf(How.ALIAS, stoodFor);
        if (!meant.labels().isEmpty()) {
            return meant;
        }
        Set<Integer> whole = byInitials().keySet();
        whole.removeIf(label -> !isWhole(LabelWords.inOrder(map.labelText(label)).size()));
        return firstOf(How.INITIALS, whole);
    }

    /**
     * Whether so many words are those that some word of the text has for initials, and the rest.
     */
    private boolean isWhole(int size) {
        int others = matches.words().size() - 1;
        return matches.words().stream().anyMatch(word -> word.length() + others == size);
    }

    private Meant firstOf(How how, Set<Integer> found) {
        List<Integer> admitted =
                found.stream().filter(label -> labels.admits(scope, label)).sorted().toList();
        List<Integer> first =
                admitted.stream().filter(label -> map.labelWay(label) == How.PREFERRED).toList();
        return new Meant(how, first.isEmpty() ? admitted : first);
    }

    /**
     * Of the entities that these are alternative labels of, those whose other names agree: with all
     * that the text stands for where this is known, else with any of its words.
     */
    Set<Integer> borneOut(int[] exact) throws IOException {
        if (exact.length == 0) {
            return Set.of();
        }
        Support support = new Support(map, exact);
        if (readings().isEmpty()) {
            return support.ofAny(matches);
        }
        Set<Integer> borneOut = new HashSet<>();
        for (String sense : readings()) {
            borneOut.addAll(support.ofAll(search.matches(scope, LabelWords.of(sense))));
        }
        return borneOut;
    }

    /** The labels that are the text but for spaces and hyphens. */
    Map<Integer, Double> bySpelling(ExactNames exact) {
        Map<Integer, Double> spelled = Spellings.of(map, text, verbatim);
        for (int label : exact.labels()) {
            spelled.remove(label);
        }
        return spelled;
    }

    /**
     * The labels that hold what the text stands for, or what an alias in it does; those that are it
     * fit best.
     */
    Map<Integer, Double> byReadings() throws IOException {
        Map<Integer, Double> meant = new TreeMap<>();
        for (String each : readings()) {
            WordMatches read = search.matches(scope, LabelWords.of(each));
            BitSet all = read.verbatim();
            Map<Integer, Double> spelled = Spellings.of(map, each, all);
            all.or(read.inflected());
            for (int n = all.nextSetBit(0); n >= 0; n = all.nextSetBit(n + 1)) {
                double share = each.length() / (double) Math.max(1, map.labelLength(n));
                meant.merge(
                        n, 0.1 + 0.6 * Math.min(1, share) + 0.1 * Spellings.fit(map, n), Math::max);
            }
            for (Map.Entry<Integer, Double> one : spelled.entrySet()) {
                meant.merge(one.getKey(), one.getValue(), Math::max);
            }
        }
        for (String part : hasOthersLikeIt() ? Set.<String>of() : parts()) {
            WordMatches read = search.matches(scope, LabelWords.of(part));
            BitSet some = read.verbatim();
            for (int n = some.nextSetBit(0); n >= 0; n = some.nextSetBit(n + 1)) {
                double share = part.length() / (double) Math.max(1, map.labelLength(n));
                meant.putIfAbsent(n, 0.1 * Math.min(1, share));
            }
        }
        return meant;
    }

    /**
     * Whether names of others than are called so have all the words, or may have them, since a word
     * of the text is none that is known: then what a part of it stands for is beside the point.
     */
    private boolean hasOthersLikeIt() throws IOException {
        Set<Integer> called = new HashSet<>();
        for (int label : labels.exactLabels(text)) {
            called.add(map.labelEntity(label));
        }
        for (int n = verbatim.nextSetBit(0); n >= 0; n = verbatim.nextSetBit(n + 1)) {
            int entity = map.labelEntity(n);
            if (!called.contains(entity) && map.kind(entity) != Kind.RESPONSIBILITY) {
                return true;
            }
        }
        return hasUnknown();
    }

    /** Whether no name has a word of the text that is no alias, in any of its forms. */
    boolean hasUnknown() throws IOException {
        for (int i = 0; i < matches.words().size(); i++) {
            if (!reading.aliases().contains(matches.words().get(i)) && matches.isUnknown(i)) {
                return true;
            }
        }
        return false;
    }

    /** What the words stand for that are spelled out in another reading. */
    private Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>(reading.meanings());
        if (spelledOut.size() == 1) {
            List<String> words = new ArrayList<>(LabelWords.of(spelledOut.iterator().next()));
            words.removeAll(matches.words());
            if (words.size() > 1) {
                parts.add(String.join(" ", words));
            }
        }
        return parts;
    }

    Map<Integer, Double> byInitials() throws IOException {
        return new Abbreviations(labels, scope, matches, text).meant();
    }
}
