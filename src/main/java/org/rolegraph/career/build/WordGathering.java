package org.rolegraph.career.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.base.section.SectionWriter;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.GraphSection;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.store.generation.KeyedTriples;

/** The words of roles' names and of their duties, once all concepts have their numbers. */
public final class WordGathering {
    /** Characters of a word that count. */
    static final int LENGTH = 8;

    private final KeyedTriples triples;
    private final ConceptNumbers concepts;

    /** By role, and by duty, the words of its texts; each text's own once. */
    private final Map<Integer, List<Set<String>>> texts = new HashMap<>();

    WordGathering(KeyedTriples triples, ConceptNumbers concepts) {
        this.triples = triples;
        this.concepts = concepts;
    }

    void gather() {
        triples.forEach(Terms.SKOS_PREF_LABEL, (graph, concept, text) -> take(concept, text, true));
        triples.forEach(Terms.SKOS_ALT_LABEL, (graph, concept, text) -> take(concept, text, false));
    }

    private void take(long key, long text, boolean preferred) {
        int concept = concepts.of(key);
        if (concept < 0) {
            return;
        }
        ConceptKind kind = concepts.kind(concept);
        if (kind == ConceptKind.ROLE || kind == ConceptKind.DUTY && preferred) {
            String language = triples.language(text);
            if (language != null && (language.isEmpty() || isEnglish(language))) {
                texts.computeIfAbsent(concept, c -> new ArrayList<>(2))
                        .add(words(triples.text(text)));
            }
        }
    }

    private static boolean isEnglish(String language) {
        return language.regionMatches(true, 0, "en", 0, 2)
                && (language.length() == 2 || language.charAt(2) == '-');
    }

    static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        int begin = -1;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                words.add(lower.substring(begin, Math.min(i, begin + LENGTH)));
                begin = -1;
            }
        }
        return words;
    }

    /** Writes all. */
    void write(NumberRows duties, SectionWriter out) {
        int roles = concepts.count(ConceptKind.ROLE);
        List<Map<String, Integer>> titles = new ArrayList<>();
        List<Map<String, Integer>> statements = new ArrayList<>();
        Set<String> words = new TreeSet<>();
        for (int role = 0; role < roles; role++) {
            Map<String, Integer> called = new TreeMap<>();
            count(role, called);
            Map<String, Integer> done = new TreeMap<>();
            for (int duty : duties.of(role)) {
                count(duty, done);
            }
            titles.add(called);
            statements.add(done);
            words.addAll(called.keySet());
            words.addAll(done.keySet());
        }
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        write(
                titles,
                numbers,
                out,
                GraphSection.TITLE_ROWS,
                GraphSection.TITLE_WORD,
                GraphSection.TITLE_COUNT);
        write(
                statements,
                numbers,
                out,
                GraphSection.STATEMENT_ROWS,
                GraphSection.STATEMENT_WORD,
                GraphSection.STATEMENT_COUNT);
    }

    private void count(int concept, Map<String, Integer> counts) {
        for (Set<String> text : texts.getOrDefault(concept, List.of())) {
            text.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
    }

    private static void write(
            List<Map<String, Integer>> byRole,
            Map<String, Integer> numbers,
            SectionWriter out,
            GraphSection rows,
            GraphSection words,
            GraphSection counts) {
        Grid grid = new Grid();
        for (int i = 0; i < byRole.size(); i++) {
            int role = i;
            byRole.get(i).forEach((word, count) -> grid.add(role, numbers.get(word), count));
        }
        out.ints(rows, grid.sorted().offsets(byRole.size()));
        out.ints(words, grid.column(1));
        out.ints(counts, grid.column(2));
    }
}
