package org.rolegraph.store.text;

import static org.apache.lucene.analysis.no.NorwegianLightStemmer.BOKMAAL;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemmer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekStemmer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemmer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemmer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemmer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * How the words of each language lose their inflection, one list for all: the linker takes Lucene's
 * analyzer of the language, and the search the stemmer in it, without the machinery around it. In
 * English alone these are two, Porter's first stemmer and his second.
 *
 * <p>Of ESCO's 28 languages Lucene knows no inflection of Croatian, Icelandic, Maltese, Slovak,
 * Slovenian and Ukrainian: their words are taken as they are, as those of any other language.
 *
 * <p>Only the classes of the language that is asked for are loaded, hence the method references: an
 * expression {@code new} would have all of them loaded when this class is verified.
 */
public final class WordForms {
    private WordForms() {}

    /**
     * A stemmer, or null where words are taken as they are.
     *
     * @param language primary tag of BCP 47
     */
    public static Stems stems(String language) {
        return switch (language) {
            case "ar" -> arabic();
            case "bg" -> light(new BulgarianStemmer()::stem);
            case "cs" -> light(new CzechStemmer()::stem);
            case "da" -> snowball(DanishStemmer::new);
            case "de" -> light(new GermanLightStemmer()::stem);
            case "el" -> greek();
            case "en" -> snowball(EnglishStemmer::new);
            case "es" -> light(new SpanishLightStemmer()::stem);
            case "et" -> snowball(EstonianStemmer::new);
            case "fi" -> snowball(FinnishStemmer::new);
            case "fr" -> light(new FrenchLightStemmer()::stem);
            case "ga" -> snowball(IrishStemmer::new);
            case "hu" -> snowball(HungarianStemmer::new);
            case "it" -> light(new ItalianLightStemmer()::stem);
            case "lt" -> snowball(LithuanianStemmer::new);
            case "lv" -> light(new LatvianStemmer()::stem);
            case "nb", "no" -> light(new NorwegianLightStemmer(BOKMAAL)::stem);
            case "nl" -> snowball(DutchStemmer::new);
            case "pl" -> polish();
            case "pt" -> light(new PortugueseLightStemmer()::stem);
            case "ro" -> snowball(RomanianStemmer::new);
            case "sv" -> snowball(SwedishStemmer::new);
            default -> null;
        };
    }

    /**
     * An analyzer that leaves out what it knows as stop words.
     *
     * @param language primary tag of BCP 47
     */
    public static Analyzer analyzer(String language) {
        Supplier<Analyzer> analyzer =
                switch (language) {
                    case "ar" -> ArabicAnalyzer::new;
                    case "bg" -> BulgarianAnalyzer::new;
                    case "cs" -> CzechAnalyzer::new;
                    case "da" -> DanishAnalyzer::new;
                    case "de" -> GermanAnalyzer::new;
                    case "el" -> GreekAnalyzer::new;
                    case "en" -> EnglishAnalyzer::new;
                    case "es" -> SpanishAnalyzer::new;
                    case "et" -> EstonianAnalyzer::new;
                    case "fi" -> FinnishAnalyzer::new;
                    case "fr" -> FrenchAnalyzer::new;
                    case "ga" -> IrishAnalyzer::new;
                    case "hu" -> HungarianAnalyzer::new;
                    case "it" -> ItalianAnalyzer::new;
                    case "lt" -> LithuanianAnalyzer::new;
                    case "lv" -> LatvianAnalyzer::new;
                    case "nb", "no" -> NorwegianWords::new;
                    case "nl" -> DutchAnalyzer::new;
                    case "pl" -> PolishAnalyzer::new;
                    case "pt" -> PortugueseAnalyzer::new;
                    case "ro" -> RomanianAnalyzer::new;
                    case "sv" -> SwedishAnalyzer::new;
                    default -> StandardAnalyzer::new;
                };
        return analyzer.get();
    }

    /** Shortens characters in place; says how many are left. */
    private interface InPlace {
        int stem(char[] word, int length);
    }

    private static Stems light(InPlace stemmer) {
        return word -> {
            char[] letters = word.toCharArray();
            return new String(letters, 0, stemmer.stem(letters, letters.length));
        };
    }

    private static Stems snowball(Supplier<SnowballStemmer> made) {
        SnowballStemmer stemmer = made.get();
        return word -> {
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        };
    }

    private static Stems arabic() {
        ArabicNormalizer normalizer = new ArabicNormalizer();
        ArabicStemmer stemmer = new ArabicStemmer();
        return light((word, length) -> stemmer.stem(word, normalizer.normalize(word, length)));
    }

    /** The stemmer knows no accents. */
    private static Stems greek() {
        Stems stems = light(new GreekStemmer()::stem);
        return word -> stems.stem(LabelWords.unaccented(word));
    }

    private static Stems polish() {
        StempelStemmer stemmer = new StempelStemmer(PolishAnalyzer.getDefaultTable());
        return word -> {
            CharSequence stem = stemmer.stem(word);
            return stem == null ? word : stem.toString();
        };
    }
}
