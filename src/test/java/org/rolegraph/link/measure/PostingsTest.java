package org.rolegraph.link.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Candidates;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.title.TitleStyle;

/**
 * How sure the linker is of titles of vacancies, on those that no curve was fitted on: of what it
 * is sure of by so much, so much is right.
 */
class PostingsTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final int BINS = 10;

    /** Every so many titles, so that the test is quick. */
    private static final int STEP = 2;

    private record Answer(double confidence, boolean right) {}

    @Test
    void a_confidence_is_how_often_such_an_answer_is_right() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with postings");
        Pool pool = esco(Path.of(DATA, "esco-1.1.1"));
        Postings postings = Postings.read(Path.of(DATA, "posting-titles.zip"), pool);
        assertEquals(15_462, postings.titles().size());
        assertEquals(1, postings.left());
        List<String> titles =
                postings.titles().stream().map(Postings.Posting::title).limit(1000).toList();
        assertEquals(TitleStyle.POSTINGS, TitleStyle.of(titles, "en"));
        List<Answer> answers = answers(postings.half(false), pool);

        double base = share(answers);
        double error = 0;
        double brier = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Answer> some =
                    answers.subList(bin * answers.size() / BINS, (bin + 1) * answers.size() / BINS);
            double said = some.stream().mapToDouble(Answer::confidence).average().orElseThrow();
            error += Math.abs(said - share(some)) * some.size() / answers.size();
        }
        for (Answer each : answers) {
            brier += Math.pow(each.confidence() - (each.right() ? 1 : 0), 2) / answers.size();
        }
        assertTrue(error <= 0.05, "error " + error);
        assertTrue(brier <= 0.16, "Brier " + brier + ", of a constant " + base * (1 - base));
        List<Answer> sure = answers.stream().filter(a -> a.confidence() >= 0.75).toList();
        assertTrue(sure.size() >= answers.size() / 30, sure.size() + " of " + answers.size());
        assertTrue(share(sure) >= 0.75, "right of the surest " + share(sure));
    }

    /** The least sure first. */
    private static List<Answer> answers(List<Postings.Posting> titles, Pool pool) {
        List<Answer> answers = new ArrayList<>();
        try (Matcher matcher = Matcher.lexical(pool, "en").on(TitleStyle.POSTINGS)) {
            for (int i = 0; i < titles.size(); i += STEP) {
                Postings.Posting one = titles.get(i);
                List<Candidate> best = Candidates.of(matcher, Entry.titled("", one.title()), 1);
                if (!best.isEmpty()) {
                    Candidate first = best.get(0);
                    answers.add(
                            new Answer(first.confidence(), first.concept().equals(one.concept())));
                }
            }
        }
        answers.sort(Comparator.comparingDouble(Answer::confidence));
        return answers;
    }

    private static double share(List<Answer> some) {
        return some.stream().filter(Answer::right).count() / (double) some.size();
    }

    /** The occupations of the publisher's archive, by their names alone. */
    private static Pool esco(Path folder) throws IOException {
        Path archive = folder.resolve("ESCO dataset - v1.1.1 - classification - en - csv.zip");
        List<Entry> entries = new ArrayList<>();
        List<String> header = new ArrayList<>();
        Problems problems = new Problems();
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream bytes = zip.getInputStream(zip.getEntry("occupations_en.csv"));
                Utf8Reader text = new Utf8Reader(bytes, "occupations_en.csv", problems)) {
            DelimitedReader.read(
                    text,
                    Separator.COMMA,
                    "occupations_en.csv",
                    1,
                    problems,
                    row -> {
                        if (header.isEmpty()) {
                            header.addAll(row.cells());
                            return;
                        }
                        String others = row.cells().get(header.indexOf("altLabels"));
                        entries.add(
                                new Entry(
                                        row.cells().get(header.indexOf("conceptUri")),
                                        row.cells().get(header.indexOf("preferredLabel")).strip(),
                                        others.lines().filter(line -> !line.isBlank()).toList(),
                                        "",
                                        List.of()));
                    });
        }
        problems.stopOnErrors(Exit.DATA);
        return Pool.of(entries);
    }
}
