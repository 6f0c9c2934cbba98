package org.rolegraph.store.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What is left of a word without its inflection, by the stemmers that Lucene's analyzers of the
 * language use, called without the machinery around them. An instance is not thread-safe.
 */
public interface Stems {
    /** Shortens the characters in place; returns how many are left. */
    int stem(char[] word, int length);

    /** A stemmer for the primary language tag, or null when there is none. */
    static Stems of(String language) {
        return switch (language) {
            case "en" -> snowball(new EnglishStemmer());
            case "nl" -> snowball(new DutchStemmer());
            case "de" -> new GermanLightStemmer()::stem;
            case "fr" -> new FrenchLightStemmer()::stem;
            case "es" -> new SpanishLightStemmer()::stem;
            case "it" -> new ItalianLightStemmer()::stem;
            default -> null;
        };
    }

    /** One that remembers the words it has met, for texts in which they recur. */
    static Stems remembering(String language) {
        Stems stems = of(language);
        return stems == null ? null : new RememberedStems(stems);
    }

    private static Stems snowball(SnowballStemmer stemmer) {
        return (word, length) -> {
            stemmer.setCurrent(word, length);
            stemmer.stem();
            int left = Math.min(length, stemmer.getCurrentBufferLength());
            System.arraycopy(stemmer.getCurrentBuffer(), 0, word, 0, left);
            return left;
        };
    }

    /** The stems of words, in their order; a word with nothing left stays as it is. */
    default List<String> of(List<String> words) {
        List<String> stems = new ArrayList<>(words.size());
        words.forEach(word -> stems.add(stem(word)));
        return stems;
    }

    /** The stem of a word, or the word when nothing of it is left. */
    default String stem(String word) {
        char[] characters = word.toCharArray();
        int left = stem(characters, characters.length);
        return left == 0 ? word : new String(characters, 0, left);
    }
}
