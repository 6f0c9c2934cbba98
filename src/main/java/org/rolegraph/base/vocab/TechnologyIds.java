package org.rolegraph.base.vocab;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;

/**
 * The ids of O*NET's technologies and tools, which their publisher names and does not number: made
 * of the name alone, as in {@code technology-apache-hadoop}. Until release 30.2 a name stands under
 * a UNSPSC commodity, from 30.3 on under an element of the content model, and some names under
 * several; no id depends on that, so it stays when the class changes.
 *
 * <p>Two names are one when they have the same words: case, accents, white space, hyphens and other
 * marks between words do not count ("T squares", "T-squares"), plus and sharp signs do, and dots
 * within ("C", "C++", "C#", "Node.js"). A mark that an id cannot express ("Palisade @Risk") or a
 * letter of another alphabet leaves a digest of the words after an underscore, which no other id
 * has. So names with different words have different ids, whatever else is in the table, but for
 * eight equal digits of a SHA-256.
 */
public final class TechnologyIds {
    private static final String PREFIX = "technology-";
    private static final String ONET = "onet-";
    private static final char MARK = '_';
    private static final int DIGITS = 8;
    private static final String SKILLS = Ids.BASE + "skill/" + ONET;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s\\p{Pd}\\p{Pc},'\"\u2018\u2019\u201c\u201d/():;&]+");
    private static final Pattern FULL_STOP = Pattern.compile("[. ]+$");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9. ]*");

    /** Before, the code of the class stood where now {@code technology} stands. */
    private static final Pattern FORMER =
            Pattern.compile("(|.*[/:])onet-(?:\\d{8}|\\d(?:\\.[A-Za-z0-9]+)+)-([a-z0-9].*)");

    private TechnologyIds() {}

    /**
     * The id of a technology or tool, to stand after {@code onet-}; nothing for a name without a
     * letter or digit of ASCII.
     */
    public static Optional<String> of(String name) {
        String slug = slug(name);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        String words = words(name);
        String mark = PLAIN.matcher(words).matches() ? "" : MARK + Ids.digest(words, DIGITS);
        return Optional.of(PREFIX + slug + mark);
    }

    /**
     * The id that the name had by its class until it was made of the name alone.
     *
     * @param kind code of the commodity or element
     */
    public static String former(String kind, String name) {
        return kind + "-" + slug(name);
    }

    /**
     * A former id, CURIE or IRI as it is now; nothing for all others. Where the name has a mark
     * that its id cannot express, what is found is the beginning, up to {@link #isMarked}.
     */
    public static Optional<String> current(String text) {
        Matcher former = FORMER.matcher(text);
        return former.matches()
                ? Optional.of(former.group(1) + ONET + PREFIX + former.group(2))
                : Optional.empty();
    }

    /** The entity, or what a former IRI of a technology or tool has become. */
    public static Iri current(Iri entity) {
        String iri = entity.value();
        int at = SKILLS.length();
        // most entities of a load end here: no pattern is tried on them
        if (iri.length() <= at || iri.charAt(at) > '9' || !iri.startsWith(SKILLS)) {
            return entity;
        }
        return current(iri.substring(at - ONET.length()))
                .map(id -> new Iri(SKILLS + id.substring(ONET.length())))
                .orElse(entity);
    }

    /** Whether an id is one that {@link #current} gave, with a digest after it. */
    public static boolean isMarked(String id, String current) {
        return id.length() == current.length() + 1 + DIGITS
                && id.startsWith(current)
                && id.charAt(current.length()) == MARK;
    }

    /** Else C, C++ and C# were one. */
    private static String spelled(String name) {
        return name.replace("+", "-plus-").replace("#", "-sharp-");
    }

    private static String slug(String name) {
        return Ids.slug(spelled(name));
    }

    /** The words of a name, with a space between; equal for names that are one. */
    static String words(String name) {
        String plain = Normalizer.normalize(spelled(name), Normalizer.Form.NFKD);
        String letters = ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        String apart = BETWEEN.matcher(letters).replaceAll(" ");
        return FULL_STOP.matcher(apart).replaceAll("").strip();
    }
}
