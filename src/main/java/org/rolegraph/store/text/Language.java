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
 * How the words of one language lose their inflection. One list for all: the linker takes Lucene's
 * analyzer of the language, and the search the stemmer within it, without the machinery around it.
 * Only the classes of the language that is asked for are loaded, hence the method references.
 *
 * <p>Of ESCO's 28 languages Lucene knows no inflection of Croatian, Icelandic, Maltese, Slovak,
 * Slovenian and Ukrainian: their words are taken as they are, as those of any other language.
 *
 * @param stems of words in lower case; null where words are taken as they are
 * @param analyzer makes one, with stop words where the language has a list
 */
public record Language(Stems stems, Supplier<Analyzer> analyzer) {
    /** The language of the primary tag of BCP 47. */
    public static Language of(String tag) {
        return switch (tag) {
            case "ar" -> new Language(arabic(), ArabicAnalyzer::new);
            case "bg" -> new Language(light(new BulgarianStemmer()::stem), BulgarianAnalyzer::new);
            case "cs" -> new Language(light(new CzechStemmer()::stem), CzechAnalyzer::new);
            case "da" -> new Language(snowball(DanishStemmer::new), DanishAnalyzer::new);
            case "de" -> new Language(light(new GermanLightStemmer()::stem), GermanAnalyzer::new);
            case "el" -> new Language(greek(), GreekAnalyzer::new);
            case "en" -> new Language(snowball(EnglishStemmer::new), EnglishAnalyzer::new);
            case "es" -> new Language(light(new SpanishLightStemmer()::stem), SpanishAnalyzer::new);
            case "et" -> new Language(snowball(EstonianStemmer::new), EstonianAnalyzer::new);
            case "fi" -> new Language(snowball(FinnishStemmer::new), FinnishAnalyzer::new);
            case "fr" -> new Language(light(new FrenchLightStemmer()::stem), FrenchAnalyzer::new);
            case "ga" -> new Language(snowball(IrishStemmer::new), IrishAnalyzer::new);
            case "hu" -> new Language(snowball(HungarianStemmer::new), HungarianAnalyzer::new);
            case "it" -> new Language(light(new ItalianLightStemmer()::stem), ItalianAnalyzer::new);
            case "lt" -> new Language(snowball(LithuanianStemmer::new), LithuanianAnalyzer::new);
            case "lv" -> new Language(light(new LatvianStemmer()::stem), LatvianAnalyzer::new);
            case "nl" -> new Language(snowball(DutchStemmer::new), DutchAnalyzer::new);
            case "nb", "no" ->
                    new Language(
                            light(new NorwegianLightStemmer(BOKMAAL)::stem), NorwegianWords::new);
            case "pl" -> new Language(polish(), PolishAnalyzer::new);
            case "pt" ->
                    new Language(
                            light(new PortugueseLightStemmer()::stem), PortugueseAnalyzer::new);
            case "ro" -> new Language(snowball(RomanianStemmer::new), RomanianAnalyzer::new);
            case "sv" -> new Language(snowball(SwedishStemmer::new), SwedishAnalyzer::new);
            default -> new Language(null, StandardAnalyzer::new);
        };
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
