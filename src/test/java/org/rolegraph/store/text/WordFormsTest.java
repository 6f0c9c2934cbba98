package org.rolegraph.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
    /** The languages of ESCO's labels since version 1.1.1. */
    private static final List<String> ESCO =
            List.of(
                    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
                    "hu", "is", "it", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl",
                    "sv", "uk");

    @Test
    void six_languages_of_ESCO_keep_their_words_as_they_are() {
        Set<String> plain = new TreeSet<>(ESCO);
        plain.removeIf(tag -> WordForms.stems(tag) != null);
        assertEquals(Set.of("hr", "is", "mt", "sk", "sl", "uk"), plain);
    }

    @Test
    void the_search_has_the_stems_of_the_linkers_analyzer() throws IOException {
        List<String> other = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/inflections.tsv"))) {
            String[] cells = line.split("\t");
            Stems stems = WordForms.stems(cells[0]);
            for (int i = 1; stems != null && i < 3; i++) {
                String own = LabelWords.unaccented(token(cells[0], cells[i]));
                if (!stems.unaccented(cells[i]).get(0).equals(own)) {
                    other.add(cells[0] + " " + cells[i]);
                }
            }
        }
        assertEquals(List.of(), other);
    }

    @Test
    void a_word_typed_without_accents_shares_a_stem_with_the_word() throws IOException {
        List<String> other = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/inflections.tsv"))) {
            String[] cells = line.split("\t");
            Stems stems = WordForms.stems(cells[0]);
            for (int i = 1; stems != null && i < 3; i++) {
                List<String> typed = stems.unaccented(LabelWords.unaccented(cells[i]));
                if (Collections.disjoint(typed, stems.unaccented(cells[i]))) {
                    other.add(line);
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
        assertEquals(stem, token(tag, word));
        assertEquals(LabelWords.unaccented(stem), WordForms.stems(tag).unaccented(word).get(0));
    }

    private static String token(String language, String word) throws IOException {
        try (Analyzer analyzer = WordForms.analyzer(language);
                TokenStream tokens = analyzer.tokenStream("", word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            tokens.incrementToken();
            return term.toString();
        }
    }
}
