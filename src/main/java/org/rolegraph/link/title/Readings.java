package org.rolegraph.link.title;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the title of a post may mean besides what it says: without brackets, rank, terms of work and
 * place, with short forms written out. A reading stands beside the title and never instead of it,
 * since to replace it lowers the mean reciprocal rank on real postings.
 *
 * <p>Words are those of {@code title-words.tsv}, which are English; brackets and separators are
 * read in any language.
 */
public final class Readings {
    /** So many readings at most, each of which costs as much as the title. */
    private static final int MOST = 3;

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{【].*?([)\\]}】]|$)");

    /** Signs between parts of a title; a hyphen or a slash within a word is none. */
    private static final Pattern BETWEEN = Pattern.compile("\\s[-/@]+\\s|[|–—:;]");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OUTER = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+#]+$");

    /** Steps of a career, amounts, codes: what has a digit, or a Roman numeral up to six. */
    private static final Pattern NUMBER = Pattern.compile(".*\\d.*|(?i:i{1,3}|iv|vi?)");

    private enum Kind {
        /** Says how far somebody is; dropped wherever it stands. */
        RANK,
        /** The same, but only at the begin: a team lead is no team. */
        FIRST,
        /** Terms of work: dropped. */
        TERMS,
        /** A short form: written out. */
        SHORT
    }

    private record Word(Kind kind, String meaning) {}

    private static final Map<String, Word> WORDS = words();

    private Readings() {}

    /**
     * The further readings of a title, the most likely first; none when it has nothing to drop or
     * to write out.
     *
     * @param language primary tag of BCP 47
     */
    public static List<String> of(String title, String language) {
        boolean english = language.equals("en");
        String plain = BRACKETS.matcher(title).replaceAll(" ");
        Set<String> readings = new LinkedHashSet<>();
        Set<String> known = new HashSet<>();
        known.add(key(title));
        for (String part : BETWEEN.split(plain)) {
            String read = english ? read(part) : joined(words(part));
            if (!read.isEmpty() && known.add(key(read)) && readings.size() < MOST) {
                readings.add(read);
            }
        }
        return List.copyOf(readings);
    }

    private static String key(String text) {
        return joined(words(text)).toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : SPACE.split(text)) {
            String bare = OUTER.matcher(word).replaceAll("");
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }

    private static String read(String part) {
        List<String> left = new ArrayList<>();
        for (String word : words(part)) {
            Word known = WORDS.get(word.toLowerCase(Locale.ROOT));
            if (known != null && known.kind() == Kind.SHORT) {
                left.add(known.meaning());
            } else if (!isDropped(known, left) && !NUMBER.matcher(word).matches()) {
                left.add(word);
            }
        }
        return joined(left);
    }

    private static boolean isDropped(Word known, List<String> before) {
        return known != null && (known.kind() != Kind.FIRST || before.isEmpty());
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Readings.class.getResourceAsStream("title-words.tsv"),
                                StandardCharsets.UTF_8))) {
            lines.readLine(); // the header
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                words.put(
                        cells[0],
                        new Word(Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
