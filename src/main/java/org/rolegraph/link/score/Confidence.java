package org.rolegraph.link.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rolegraph.link.title.TitleStyle;

/**
 * How often the first candidate of such a title is right: logistic curves over {@link #CLUES}, one
 * for each scorer, kind of titles, and what else is known of the entry. Those of official titles
 * are fitted on half of MELO's English queries (and, for words and letters on titles alone, its
 * German, Spanish and French sets), those of postings on the titles of a job board whose SHA-256
 * begins with an even byte.
 */
public final class Confidence {
    /** Of something that does not say how sure it is. */
    public static final Confidence NONE =
            new Confidence(new double[] {Double.NEGATIVE_INFINITY}, List.of(), null);

    /**
     * What a curve is over, in the order of the columns of {@code confidence.tsv}: score, margin
     * over the next candidate, that one's over the third; whether the name that agrees is the
     * preferred label, and whether it is that to the letter; the share of the title's words that
     * are in that name, and of the name's that are in the title; the logarithm of one more than
     * there are words in the title.
     */
    static final List<String> CLUES =
            List.of(
                    "score",
                    "margin",
                    "next",
                    "preferred",
                    "identical",
                    "covered",
                    "filled",
                    "words");

    /** So many clues, the first ones, are scores. */
    static final int SCORES = 3;

    /** Instead of a scorer that has no curve for such titles: one over words alone. */
    static final String ANY = "any";

    /**
     * Initials alone stand for many things, of which a target has perhaps one: no more than even
     * odds.
     */
    private static final double INITIALS = 0.5;

    /** Letters alone, no word: mostly of another trade, or in a language that is not loaded. */
    private static final double LETTERS = 0.25;

    private static final Pattern OF_INITIALS = Pattern.compile("\\p{Lu}{2,5}|\\p{L}{1,3}");

    private static final Map<String, double[]> FITTED = fitted();

    private final double[] curve;
    private final List<String> texts;
    private final NameAnalyzer analyzer;
    private final List<Set<String>> stems;

    private Confidence(double[] curve, List<String> texts, NameAnalyzer analyzer) {
        this.curve = curve;
        this.texts = texts;
        this.analyzer = analyzer;
        stems =
                texts.stream()
                        .map(text -> (Set<String>) new HashSet<>(analyzer.stems(text)))
                        .toList();
    }

    /**
     * Of the candidates of a title.
     *
     * @param known what else than a title is known, for which there is but the curve of official
     *     titles
     * @param texts the title, and its further readings
     */
    static Confidence of(
            String scorer,
            TitleStyle style,
            Known known,
            List<String> texts,
            NameAnalyzer analyzer) {
        TitleStyle fitted = known.isTitleAlone() ? style : TitleStyle.OFFICIAL;
        double[] own = FITTED.get(key(scorer, fitted, known));
        return new Confidence(
                own == null ? FITTED.get(key(ANY, fitted, known)) : own, texts, analyzer);
    }

    /** What is known of an entry besides its title. */
    record Known(boolean names, boolean description) {
        private boolean isTitleAlone() {
            return !names && !description;
        }
    }

    private static String key(String scorer, TitleStyle style, Known known) {
        return String.join(
                "\t",
                scorer,
                style.word(),
                known.names ? "names" : "-",
                known.description ? "description" : "-");
    }

    /** From 0 to 1, rounded to thousandths. */
    double of(double score, double margin, double next, Form form) {
        if (analyzer == null) {
            return 0;
        }
        double[] clues = clues(score, margin, next, form);
        double logit = curve[0];
        for (int i = 0; i < clues.length; i++) {
            logit += curve[i + 1] * clues[i];
        }
        double most = 1;
        if (isOfInitials()) {
            most = INITIALS;
        } else if (clues[CLUES.indexOf("covered")] == 0) {
            most = LETTERS;
        }
        return Math.min(most, Math.round(1000 / (1 + Math.exp(-logit))) / 1000.0);
    }

    /**
     * Whether a name has no word of the title or of its readings, so that letters alone agree; not
     * of initials, which are no words.
     */
    boolean isByLetters(String name) {
        if (analyzer == null) {
            return false;
        }
        Set<String> words = new HashSet<>(analyzer.stems(name));
        return !isOfInitials()
                && stems.stream().noneMatch(text -> text.stream().anyMatch(words::contains));
    }

    private boolean isOfInitials() {
        return OF_INITIALS.matcher(texts.get(0).strip()).matches();
    }

    /** The values of {@link #CLUES}. */
    double[] clues(double score, double margin, double next, Form form) {
        Set<String> name = new HashSet<>(analyzer.stems(form.text()));
        double covered = 0;
        double filled = 0;
        for (Set<String> text : stems) {
            double both = text.stream().filter(name::contains).count();
            if (both > 0 && both / text.size() + both / name.size() > covered + filled) {
                covered = both / text.size();
                filled = both / name.size();
            }
        }
        boolean same = analyzer.plain(form.text()).equals(analyzer.plain(texts.get(0)));
        return new double[] {
            score,
            margin,
            next,
            form.preferred() ? 1 : 0,
            form.preferred() && same ? 1 : 0,
            covered,
            filled,
            Math.log(1 + stems.get(0).size())
        };
    }

    private static Map<String, double[]> fitted() {
        Map<String, double[]> fitted = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Confidence.class.getResourceAsStream("confidence.tsv"),
                                StandardCharsets.UTF_8))) {
            lines.readLine(); // the header
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t");
                TitleStyle style = TitleStyle.valueOf(cells[1].toUpperCase(Locale.ROOT));
                fitted.put(
                        key(
                                cells[0],
                                style,
                                new Known(cells[2].equals("names"), !cells[3].equals("-"))),
                        Arrays.stream(cells, 4, cells.length)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fitted;
    }
}
