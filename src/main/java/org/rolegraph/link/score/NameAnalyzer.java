package org.rolegraph.link.score;

import static org.apache.lucene.analysis.no.NorwegianLightStemmer.BOKMAAL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.es.SpanishPluralStemmer;
import org.apache.lucene.analysis.no.NorwegianLightStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.rolegraph.store.text.WordForms;

/** How the names of one language are read: its stemmer and stop words are those of Lucene. */
public final class NameAnalyzer {
    /** More of a name is not looked at. */
    static final int MOST = 400;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+[+#]*");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String language;
    private final Analyzer analyzer;

    private NameAnalyzer(String language, Analyzer analyzer) {
        this.language = language;
        this.analyzer = analyzer;
    }

    /**
     * The analyzer of a language; of one that is not known, words are taken as they are.
     *
     * @param language primary tag of BCP 47
     */
    public static NameAnalyzer of(String language) {
        return new NameAnalyzer(language, WordForms.analyzer(language));
    }

    /** Primary tag of BCP 47. */
    String language() {
        return language;
    }

    /** The stems of the words that say something, in their order. */
    public List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", begin(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    /** The stems with one space around each; empty when no word says something. */
    String stemmed(String text) {
        List<String> stems = stems(text);
        return stems.isEmpty() ? "" : " " + String.join(" ", stems) + " ";
    }

    /**
     * The text in lower case without accents, one space around each word; without the endings of
     * plurals in English, Spanish and Norwegian. In German, French and Portuguese that was tried,
     * and found no more.
     */
    String plain(String text) {
        String apart =
                Normalizer.normalize(begin(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        Matcher word = WORD.matcher(MARKS.matcher(apart).replaceAll("").replace("ß", "ss"));
        StringBuilder plain = new StringBuilder(" ");
        while (word.find()) {
            plain.append(withoutPlural(word.group())).append(' ');
        }
        return plain.toString();
    }

    /** The text with its words singular, where the language has a rule for that. */
    String singular(String text) {
        return LETTERS.matcher(begin(text)).replaceAll(word -> singularWord(word.group()));
    }

    /** For comparing letters: need not be a word. */
    private String withoutPlural(String word) {
        if (!language.equals("no") && !language.equals("nb")) {
            return singularWord(word);
        }
        char[] letters = word.toCharArray();
        int left = new NorwegianLightStemmer(BOKMAAL).stem(letters, letters.length);
        return new String(letters, 0, left);
    }

    private String singularWord(String word) {
        char[] letters = word.toCharArray();
        int left =
                switch (language) {
                    case "en" -> new EnglishMinimalStemmer().stem(letters, letters.length);
                    case "es" -> new SpanishPluralStemmer().stem(letters, letters.length);
                    default -> letters.length;
                };
        return new String(letters, 0, left);
    }

    private static String begin(String text) {
        return text.length() <= MOST
                ? text
                : text.substring(
                        0, Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }
}
