package org.rolegraph.link.title;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where titles come from, which says how far an agreement of names is to be believed. */
public enum TitleStyle {
    /** Of a classification: the names that its makers gave to occupations. */
    OFFICIAL("a classification"),

    /** Of postings and people: what somebody wrote. */
    POSTINGS("postings");

    private static final String ENGLISH = "en";

    /** What classifications write and nobody else: the rest of a group, and what is not in it. */
    private static final Pattern REST =
            Pattern.compile(
                    "\\b(except|all other|not elsewhere classified|n\\.?e\\.?c\\.?)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** Of a posting: for men, women and all others. */
    private static final Pattern FOR_ALL = Pattern.compile("\\((\\p{L}/){1,3}\\p{L}\\)");

    /** The head of an English title: what stands before a comma or a preposition. */
    private static final Pattern PLURAL =
            Pattern.compile(
                    "^[^,(]*?(\\p{L}*[^s\\W]s|men|women|people|clergy)(\\s+(and|or|of|in|for|to|at)\\s.*"
                            + "|[,(/].*)?$",
                    Pattern.CASE_INSENSITIVE);

    private final String place;

    TitleStyle(String place) {
        this.place = place;
    }

    /** Where they stand, in words. */
    public String place() {
        return place;
    }

    /** That of postings, or the other. */
    public static TitleStyle posted(boolean posted) {
        return posted ? POSTINGS : OFFICIAL;
    }

    /** Whether it is that of postings. */
    public boolean isPosted() {
        return this == POSTINGS;
    }

    public TitleStyle other() {
        return this == OFFICIAL ? POSTINGS : OFFICIAL;
    }

    /** What stands on the option. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What titles seem to be, one after another. English ones are official when most name many
     * people (<i>Bakers</i>) or say what is not meant (<i>except</i>, <i>all other</i>), as
     * classifications do, and are of postings otherwise. Of other languages nothing but official
     * titles has been measured, so they count as such unless most say whom they are for:
     * <i>(m/w/d)</i>. Not thread-safe.
     */
    public static final class Looks {
        private final boolean english;
        private long all;
        private long marked;

        /**
         * Of no title yet.
         *
         * @param language primary tag of BCP 47
         */
        public Looks(String language) {
            english = language.equals(ENGLISH);
        }

        /** One more title; a blank one does not count. */
        public void add(String title) {
            if (!title.isBlank()) {
                all++;
                marked += (english ? isOfMany(title) : FOR_ALL.matcher(title).find()) ? 1 : 0;
            }
        }

        private static boolean isOfMany(String title) {
            return REST.matcher(title).find() || PLURAL.matcher(title.strip()).matches();
        }

        /** What they seem to be. */
        public TitleStyle style() {
            return 2 * marked > all == english ? OFFICIAL : POSTINGS;
        }
    }

    /**
     * What the titles seem to be, as {@link Looks} says.
     *
     * @param language primary tag of BCP 47
     */
    public static TitleStyle of(Collection<String> titles, String language) {
        Looks looks = new Looks(language);
        titles.forEach(looks::add);
        return looks.style();
    }

    /**
     * The same of titles that were looked at one by one.
     *
     * @param posted how many of them look posted by themselves
     * @param official how many do not; blank ones are neither
     */
    public static TitleStyle of(long posted, long official, String language) {
        return posted(language.equals(ENGLISH) ? posted >= official : posted > official);
    }
}
