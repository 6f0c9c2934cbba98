package org.rolegraph.store.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Lucene's Norwegian analyzer with its light stemmer. Of 246 pairs of like words in the names of
 * ESCO's occupations and of their groups, nearly all singular and plural, that one joins 212, and
 * the stemmer that the analyzer has by itself 82: it leaves {@code -ere} as it is.
 */
final class NorwegianWords extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream said =
                new StopFilter(new LowerCaseFilter(words), NorwegianAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(words, new NorwegianLightStemFilter(said));
    }
}
