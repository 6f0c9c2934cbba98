package org.rolegraph.career.gap;

/**
 * The held skill that is closest to one that is not.
 *
 * @param skill the held one
 * @param way what it is to the other
 * @param closeness from 0, nothing in common, to 1, the same
 */
public record NearestSkill(int skill, Way way, double closeness) {
    /** The closeness of a close match. */
    static final double CLOSE = 0.8;

    /** What a held skill can be to one that is not. */
    public enum Way {
        LINKED("close by a link"),
        NARROWER("a kind of it"),
        BROADER("what it is a kind of"),
        RELATED("related"),
        SIBLING("of the same kind");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** As it is told. */
        public String words() {
            return words;
        }
    }

    /** Whether an accepted close match says so. */
    boolean isClose() {
        return way == Way.LINKED && closeness == CLOSE;
    }
}
