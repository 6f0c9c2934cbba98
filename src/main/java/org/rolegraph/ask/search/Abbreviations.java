package org.rolegraph.ask.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.text.LabelWords;

/**
 * Reads a word of a text as initials: SRE of "site reliability engineer", and BI of "business
 * intelligence" where the text is "BI developer".
 *
 * <p>Initials collide. What most entities are called so is taken, what one is called first counting
 * as one more; where too many are called so by as many, none is. A word that stands in names as an
 * ordinary word is no abbreviation, unless it was typed in capitals.
 */
final class Abbreviations {
    /** A text of one word says nothing else: two letters are the initials of far too much. */
    private static final int LEAST_ALONE = 3;

    private static final int LEAST = 2;

    /** As long as the shortest word that is no "of" or "in". */
    private static final int LEAST_WORD = 3;

    /** More that are meant by as many are a collision. */
    private static final int MOST_MEANT = 3;

    /** An expansion that one entity has among its further names is no evidence alone. */
    private static final int LEAST_WEIGHT = 2;

    /** Enough to see whether a word is written in capitals. */
    private static final int SEEN = 50;

    private final Labels labels;
    private final LabelMap map;
    private final Scope scope;
    private final WordMatches matches;
    private final String text;

    Abbreviations(Labels labels, Scope scope, WordMatches matches, String text) {
        this.labels = labels;
        this.map = labels.map();
        this.scope = scope;
        this.matches = matches;
        this.text = text;
    }

    /** The labels that are meant, by number, each with how well it fits, from 0 to 1. */
    Map<Integer, Double> meant() throws IOException {
        Map<Integer, Double> meant = new TreeMap<>();
        int count = matches.words().size();
        for (int i = 0; i < count; i++) {
            String word = matches.words().get(i);
            if (word.length() >= (count == 1 ? LEAST_ALONE : LEAST)
                    && word.length() <= LabelWords.MOST_INITIALS
                    && word.chars().allMatch(Character::isLetter)
                    && isAbbreviation(i)) {
                addOf(i, meant);
            }
        }
        return meant;
    }

    private boolean isAbbreviation(int i) throws IOException {
        String word = matches.words().get(i);
        if (hasInCapitals(text, word)) {
            return true;
        }
        BitSet with = matches.with(i);
        int seen = 0;
        int capitals = 0;
        for (int n = with.nextSetBit(0); n >= 0 && seen < SEEN; n = with.nextSetBit(n + 1)) {
            seen++;
            if (hasInCapitals(map.labelText(n), word)) {
                capitals++;
            }
        }
        return 2 * capitals >= seen;
    }

    private static boolean hasInCapitals(String text, String word) {
        return text.contains(word.toUpperCase(Locale.ROOT));
    }

    private void addOf(int i, Map<Integer, Double> meant) throws IOException {
        BitSet fitting = matches.initials(i);
        Map<Integer, String> expansions = new TreeMap<>();
        Map<String, Set<Integer>> called = new HashMap<>();
        Set<String> first = new HashSet<>();
        for (int n = fitting.nextSetBit(0); n >= 0; n = fitting.nextSetBit(n + 1)) {
            int entity = map.labelEntity(n);
            String expansion = expansion(i, n);
            if (!expansion.isEmpty()
                    && labels.admits(scope, n)
                    && map.kind(entity) != Kind.RESPONSIBILITY) {
                expansions.put(n, expansion);
                called.computeIfAbsent(expansion, e -> new HashSet<>()).add(entity);
                if (map.labelWay(n) == How.PREFERRED) {
                    first.add(expansion);
                }
            }
        }
        Set<String> most = most(called, first);
        expansions.forEach(
                (label, expansion) -> {
                    if (most.contains(expansion)) {
                        double share = (double) text.length() / map.labelLength(label);
                        boolean preferred = map.labelWay(label) == How.PREFERRED;
                        double fit = (preferred ? 0.5 : 0) + 0.5 * Math.min(1, share);
                        meant.merge(label, fit, Math::max);
                    }
                });
    }

    /**
     * The expansions of the greatest weight, or none where they are too many or weigh too little.
     */
    private static Set<String> most(Map<String, Set<Integer>> called, Set<String> first) {
        Set<String> most = new HashSet<>();
        int greatest = LEAST_WEIGHT;
        for (Map.Entry<String, Set<Integer>> each : called.entrySet()) {
            int weight = each.getValue().size() + (first.contains(each.getKey()) ? 1 : 0);
            if (weight > greatest) {
                greatest = weight;
                most.clear();
            }
            if (weight == greatest) {
                most.add(each.getKey());
            }
        }
        return most.size() > MOST_MEANT ? Set.of() : most;
    }

    /** The words of the label that have the initials, none of them another word of the text. */
    private String expansion(int i, int label) {
        List<String> words = LabelWords.inOrder(map.labelText(label));
        String wanted = matches.words().get(i);
        int size = wanted.length();
        if (matches.words().size() == 1 && words.size() != size) {
            return "";
        }
        for (int from = 0; from + size <= words.size(); from++) {
            List<String> run = words.subList(from, from + size);
            if (hasInitials(run, wanted) && run.stream().noneMatch(this::isAside)) {
                return String.join(" ", run);
            }
        }
        return "";
    }

    /** A particle, or another word of the text: no part of what initials stand for. */
    private boolean isAside(String word) {
        return word.length() < LEAST_WORD || matches.words().contains(word);
    }

    private static boolean hasInitials(List<String> run, String wanted) {
        for (int i = 0; i < run.size(); i++) {
            if (run.get(i).charAt(0) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
