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

    /** A shorter word begins so many others that this says nothing. */
    private static final int LEAST_BEGINNING = 4;

    /** A shorter word is by chance what two others make side by side. */
    private static final int LEAST_COMPOUND = 4;

    private static final int TWO_SLIPS = 7;

    private final TextReader reader;
    private final List<String> written;

    /** The same without accents. */
    private final List<String> words = new ArrayList<>();

    private final List<String> languages;

    /** The words' stems by language, made when the words alone do not suffice. */
    private final Map<String, List<List<String>>> stems = new LinkedHashMap<>();

    /** Words and pairs of words that stand side by side, in one language or in all. */
    private interface Lookup {
        BitSet word(int i) throws IOException;

        /** Word {@code i} with the one before as one word. */
        BitSet joined(int i) throws IOException;
    }

    WordMatches(TextReader reader, List<String> languages, List<String> written) {
        this.reader = reader;
        this.languages = languages;
        this.written = written;
        written.forEach(word -> words.add(LabelWords.unaccented(word)));
    }

    /** The words in their order, each once, without accents. */
    List<String> words() {
        return words;
    }

    /** Labels with all the words as they are, apart or as one. */
    BitSet verbatim() throws IOException {
        return all(
                new Lookup() {
                    @Override
                    public BitSet word(int i) throws IOException {
                        BitSet some = reader.with(TextWriter.WORDS, words.get(i));
                        some.or(compounds(i));
                        return some;
                    }

                    @Override
                    public BitSet joined(int i) throws IOException {
                        return reader.with(TextWriter.WORDS, words.get(i - 1) + words.get(i));
                    }
                });
    }

    /** Labels with the stems of all the words in the label's language. */
    BitSet inflected() throws IOException {
        BitSet labels = new BitSet();
        for (Map.Entry<String, List<List<String>>> language : stems().entrySet()) {
            Stems stemmer = WordForms.stems(language.getKey());
            labels.or(
                    all(
                            new Lookup() {
                                @Override
                                public BitSet word(int i) throws IOException {
                                    BitSet some =
                                            any(language.getKey(), language.getValue().get(i));
                                    some.or(compounds(i));
                                    return some;
                                }

                                @Override
                                public BitSet joined(int i) throws IOException {
                                    String one = written.get(i - 1) + written.get(i);
                                    return any(language.getKey(), stemmer.unaccented(one));
                                }
                            }));
        }
        return labels;
    }

    /** Labels with two words side by side that are this one, such as "back-end" of backend. */
    private BitSet compounds(int i) throws IOException {
        String word = words.get(i);
        return word.length() < LEAST_COMPOUND ? new BitSet() : reader.with(TextWriter.PAIRS, word);
    }

    /** Labels with each of the words, two that are side by side perhaps as one. */
    private BitSet all(Lookup lookup) throws IOException {
        BitSet before = null;
        BitSet now = lookup.word(0);
        for (int i = 1; i < words.size(); i++) {
            BitSet next = lookup.word(i);
            next.and(now);
            BitSet joined = lookup.joined(i);
            if (before != null) {
                joined.and(before);
            }
            next.or(joined);
            before = now;
            now = next;
        }
        return now;
    }

    /** Labels with the word in any of its forms, or with its initials side by side. */
    BitSet bearing(int i) throws IOException {
        BitSet labels = reader.with(TextWriter.WORDS, words.get(i));
        for (Map.Entry<String, List<List<String>>> language : stems().entrySet()) {
            labels.or(any(language.getKey(), language.getValue().get(i)));
        }
        labels.or(compounds(i));
        labels.or(reader.with(TextWriter.INITIALS, words.get(i)));
        return labels;
    }

    /** Whether no label has the word in any of its forms. */
    boolean isUnknown(int i) throws IOException {
        return bearing(i).isEmpty();
    }

    /** Whether the only word is unknown, and so is all that begins so or differs by a slip. */
    boolean isStrange() throws IOException {
        return isUnknown(0) && begun().isEmpty() && mistyped().isEmpty();
    }

    /** Labels with the word as it is. */
    BitSet with(int i) throws IOException {
        return reader.with(TextWriter.WORDS, words.get(i));
    }

    /** Labels with initials, and with all the words but one as they are or inflected. */
    BitSet initials(int abbreviation) throws IOException {
        BitSet labels = reader.with(TextWriter.INITIALS, words.get(abbreviation));
        if (words.size() > 1) {
            List<String> others = new ArrayList<>(written);
            others.remove(abbreviation);
            WordMatches rest = new WordMatches(reader, languages, others);
            BitSet some = rest.verbatim();
            some.or(rest.inflected());
            labels.and(some);
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

    /**
     * Labels in which each of the words begins a word, or is one where it has fewer than {@value
     * #LEAST_BEGINNING} letters; none where all have.
     */
    BitSet begun() throws IOException {
        BitSet all = null;
        boolean longEnough = false;
        for (String word : words) {
            boolean begins = letters(word) >= LEAST_BEGINNING;
            longEnough |= begins;
            all =
                    common(
                            all,
                            begins ? reader.withPrefix(word) : reader.with(TextWriter.WORDS, word));
        }
        return longEnough ? all : new BitSet();
    }

    /**
     * Labels with each of the words, but for a slip in those of {@value
     * TextReader#LEAST_WITH_SLIPS} letters and two from {@value #TWO_SLIPS} on.
     */
    BitSet mistyped() throws IOException {
        BitSet all = null;
        for (String word : words) {
            int length = letters(word);
            int slips = length < TextReader.LEAST_WITH_SLIPS ? 0 : length < TWO_SLIPS ? 1 : 2;
            all = common(all, reader.withSlips(word, slips));
        }
        return all;
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
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
