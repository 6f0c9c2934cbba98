package org.rolegraph.link.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.search.Search;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.names.StatedTriples;
import org.rolegraph.store.text.TextIndex;

/**
 * What is found by a plural, or another inflected form, of the words of ESCO's own labels. The
 * pairs are of the languages whose labels were at hand: the name of an ISCO group, which is a
 * plural, and that of an occupation in it. Misses stand as {@code -}; {@code
 * -Drolegraph.golden=write} writes the last two columns anew.
 */
class InflectionsTest {
    private static final Path PAIRS = Path.of("src/test/resources/inflections.tsv");

    @TempDir Path folder;

    private record Pair(String language, String form, String other) {
        static Pair of(String line) {
            String[] cells = line.split("\t");
            return new Pair(cells[0], cells[1], cells[2]);
        }
    }

    @Test
    void search_and_linker_find_a_word_by_its_inflected_forms() throws IOException {
        String expected = Files.readString(PAIRS);
        List<String> lines = expected.lines().toList();
        List<Pair> pairs = lines.stream().skip(1).map(Pair::of).toList();
        StringBuilder found = new StringBuilder(lines.get(0)).append('\n');
        try (Search search = search(pairs)) {
            for (Pair pair : pairs) {
                found.append(pair.language).append('\t').append(pair.form).append('\t');
                found.append(pair.other).append('\t').append(bySearch(search, pair)).append('\t');
                found.append(byLinker(pairs, pair)).append('\n');
            }
        }
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(PAIRS, found);
        }
        assertEquals(expected, found.toString());
    }

    private Search search(List<Pair> pairs) throws IOException {
        StatedTriples said = new StatedTriples().in("esco");
        for (Pair pair : pairs) {
            said.pref("urn:" + pair.language + ":" + pair.form, pair.form, pair.language);
        }
        new LabelFile().build(folder.resolve(LabelFile.NAME), said);
        new TextIndex().build(folder.resolve(TextIndex.NAME), said);
        return new Search(
                LabelFile.open(folder.resolve(LabelFile.NAME)), folder.resolve(TextIndex.NAME));
    }

    private static String bySearch(Search search, Pair pair) {
        Scope scope = Scope.ANY.withLanguages(Set.of(pair.language));
        List<Hit> hits = search.find(pair.other, scope, 1);
        return !hits.isEmpty() && hits.get(0).label().text().equals(pair.form)
                ? hits.get(0).how().word()
                : "-";
    }

    /** By equal stems, else by the letters when no other word of the language has more of them. */
    private static String byLinker(List<Pair> pairs, Pair pair) {
        NameAnalyzer analyzer = NameAnalyzer.of(pair.language);
        if (analyzer.stemmed(pair.form).equals(analyzer.stemmed(pair.other))) {
            return "stemmed";
        }
        List<Entry> entries = new ArrayList<>();
        for (Pair other : pairs) {
            if (other.language.equals(pair.language)) {
                entries.add(Entry.titled(other.form, other.form));
            }
        }
        try (Matcher matcher = Matcher.lexical(Pool.of(entries), pair.language)) {
            List<Candidate> best = Candidates.of(matcher, Entry.titled("", pair.other), 1);
            return !best.isEmpty() && best.get(0).concept().equals(pair.form) ? "letters" : "-";
        }
    }
}
