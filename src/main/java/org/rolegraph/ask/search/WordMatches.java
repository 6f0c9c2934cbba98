package org.rolegraph.ask.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.store.text.LabelWords;
import org.rolegraph.store.text.Stems;
import org.rolegraph.store.text.TextReader;
import org.rolegraph.store.text.TextWriter;
import org.rolegraph.store.text.WordForms;

/** The labels, by number, whose words agree with the words of one text in one way or another. */
final class WordMatches {
    /** Of what the words of a text weigh, a label must hold so much to be a partial match. */
    static final double LEAST_PART = 0.4;

    private final TextReader reader;
    private final List<String> written;

    /** The same without accents. */
    private final List<String> words = new ArrayList<>();

    private final List<String> languages;

    /** The words' stems by language, made when the words alone do not suffice. */
    private final Map<String, List<List<String>>> stems = new LinkedHashMap<>();

    WordMatches(TextReader reader, List<String> languages, List<String> written) {
        this.reader = reader;
        this.languages = languages;
        this.written = written;
        written.forEach(word -> words.add(LabelWords.unaccented(word)));
    }

    /** Labels with all the words as they are. */
    BitSet verbatim() throws IOException {
        BitSet all = null;
        for (String word : words) {
            all = common(all, reader.with(TextWriter.WORDS, word));
        }
        return all;
    }

    /** Labels with the stems of all the words in the label's language. */
    BitSet inflected() throws IOException {
        BitSet labels = new BitSet();
        for (Map.Entry<String, List<List<String>>> language : stems().entrySet()) {
            BitSet all = null;
            for (List<String> word : language.getValue()) {
                all = common(all, any(language.getKey(), word));
            }
            labels.or(all);
        }
        return labels;
    }

    private Map<String, List<List<String>>> stems() {
        if (stems.isEmpty()) {
            for (String language : languages) {
                Stems stemmer = WordForms.stems(language);
                if (stemmer != null) {
                    List<List<String>> each = new ArrayList<>();
                    written.forEach(word -> each.add(stemmer.unaccented(word)));
                    stems.put(language, each);
                }
            }
        }
        return stems;
    }

    private BitSet any(String language, List<String> wanted) throws IOException {
        BitSet labels = new BitSet();
        for (String stem : wanted) {
            labels.or(reader.with(language, stem));
        }
        return labels;
    }

    /** Labels in which each of the words begins a word. */
    BitSet begun() throws IOException {
        BitSet all = null;
        for (String word : words) {
            all = common(all, reader.withPrefix(word));
        }
        return all;
    }

    /** Labels with each of the words, but for a slip in those of 4 letters and two from 7 on. */
    BitSet mistyped() throws IOException {
        BitSet all = null;
        for (String word : words) {
            int length = word.codePointCount(0, word.length());
            int slips = length < 4 ? 0 : length < 7 ? 1 : 2;
            all = common(all, reader.withSlips(word, slips));
        }
        return all;
    }

    private static BitSet common(BitSet all, BitSet some) {
        if (all == null) {
            return some;
        }
        all.and(some);
        return all;
    }

    /**
     * What part of the text's weight each label holds, 0 for less than {@value #LEAST_PART}. A word
     * weighs {@code ln(1 + N / n)}, when {@code n} of the {@code N} labels have it (inverse
     * document frequency: Spärck Jones 1972); a word that none has weighs as if one had it.
     */
    float[] partial(int labelCount) throws IOException {
        List<BitSet> each = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            BitSet labels = reader.with(TextWriter.WORDS, words.get(i));
            for (Map.Entry<String, List<List<String>>> language : stems().entrySet()) {
                labels.or(any(language.getKey(), language.getValue().get(i)));
            }
            each.add(labels);
        }
        float[] parts = new float[labelCount];
        double whole = 0;
        for (BitSet labels : each) {
            double weight = Math.log1p(labelCount / Math.max(1.0, labels.cardinality()));
            whole += weight;
            for (int n = labels.nextSetBit(0); n >= 0; n = labels.nextSetBit(n + 1)) {
                parts[n] += (float) weight;
            }
        }
        for (int n = 0; n < parts.length; n++) {
            float part = (float) (parts[n] / whole);
            parts[n] = part < LEAST_PART ? 0 : part;
        }
        return parts;
    }
}
