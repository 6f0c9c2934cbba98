package org.rolegraph.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    /** The languages of ESCO's labels since version 1.1.1. */
    private static final List<String> ESCO =
            List.of(
                    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
                    "hu", "is", "it", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl",
                    "sv", "uk");

    @Test
    void six_languages_of_ESCO_keep_their_words_as_they_are() {
        Set<String> plain = new TreeSet<>(ESCO);
        plain.removeIf(tag -> Language.of(tag).stems() != null);
        assertEquals(Set.of("hr", "is", "mt", "sk", "sl", "uk"), plain);
    }

    @Test
    void the_search_has_the_stems_of_the_linkers_analyzer() throws IOException {
        List<String> other = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/inflections.tsv"))) {
            String[] cells = line.split("\t");
            for (int i = 1; i < Math.min(3, cells.length); i++) {
                Language language = Language.of(cells[0]);
                String own = LabelWords.unaccented(token(language, cells[i]));
                if (!language.stems().unaccented(cells[i]).get(0).equals(own)) {
                    other.add(cells[0] + " " + cells[i]);
                }
            }
        }
        assertEquals(List.of(), other);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, مهندسين, مهندس",
        "bg, инженери, инженяр",
        "da, ingeniører, ingeniør",
        "el, μηχανικοί, μηχανικ",
        "fi, insinöörit, insinöör",
        "ga, innealtóirí, innealtó",
        "lt, inžinieriai, inžini",
        "lv, inženieri, inženier",
        "pl, inżynierowie, inżynier",
        "ro, ingineri, inginer",
        "sv, ingenjörer, ingenjör"
    })
    void so_it_has_where_no_labels_are_at_hand(String tag, String word, String stem)
            throws IOException {
        Language language = Language.of(tag);
        assertEquals(stem, token(language, word));
        assertEquals(LabelWords.unaccented(stem), language.stems().unaccented(word).get(0));
    }

    private static String token(Language language, String word) throws IOException {
        try (Analyzer analyzer = language.analyzer().get();
                TokenStream tokens = analyzer.tokenStream("", word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            tokens.incrementToken();
            return term.toString();
        }
    }
}
