package org.rolegraph.career.path;

/**
 * How big a change of roles is, in words: by what it costs, and never less than big when it leads
 * to a role that takes preparation and asks for little that is held. Where the words change was
 * chosen by reading changes whose size is plain.
 */
public enum Stride {
    SMALL("a small step", 6),
    MIDDLING("a step", 20),
    BIG("a big step", 50),
    RETRAINING("a re-training", Integer.MAX_VALUE);

    /** Of what is asked for, so much that is lacking makes a change big. */
    private static final double MOST_LACKING = 0.65;

    /** Job zone of a role that takes preparation: "medium preparation needed". */
    private static final int PREPARED = 3;

    private final String words;
    private final int below;

    Stride(String words, int below) {
        this.words = words;
        this.below = below;
    }

    /** The words, such as {@code a big step}. */
    public String words() {
        return words;
    }

    /** Of a cost in millionths; see {@link HopCost}. */
    static Stride of(long cost) {
        for (Stride stride : values()) {
            if (cost < stride.below * HopCost.CHANGE) {
                return stride;
            }
        }
        return RETRAINING;
    }

    /**
     * Of a change.
     *
     * @param lacking of what is asked for, from 0 to 1
     * @param zone the job zone of the role
     * @param alike whether both roles are of one field
     */
    static Stride of(long cost, double lacking, double zone, boolean alike) {
        Stride stride = of(cost);
        boolean big = lacking > MOST_LACKING && zone >= PREPARED && stride.compareTo(BIG) < 0;
        return big || alike && stride == RETRAINING ? BIG : stride;
    }
}
