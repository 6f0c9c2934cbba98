package org.rolegraph.link.relate;

import java.util.List;

/**
 * What speaks for how two entities are related. That the two are one, or alike, is said by what is
 * the same whichever of them comes first:
 *
 * @param same 1 when their titles have the same words, else 0
 * @param shared ln(1 + n), of n names that both have, titles among them
 * @param rank −ln(r), of the object being the r-th nearest to the subject, from 1 to 5
 * @param rival −ln(r), of the subject being the r-th nearest to the object, likewise
 * @param mutual 1 when each is the nearest to the other, else 0; that the object is the broader
 *     one, or the narrower, by what changes its sign when the two change places:
 * @param rest 1 when the object's title alone is for a rest ("…, All Other"), −1 when the subject's
 *     is
 * @param crowd ln(1 + o) − ln(1 + s), of o subjects to which the object is the nearest and s
 *     objects to which the subject is
 * @param named 1 when the subject's title is among the object's other names, −1 the other way
 *     round, 0 for both or neither
 * @param below ln(1 + o) − ln(1 + s), of o entities directly below the object and s below the
 *     subject
 * @param within 1 when the object's title has all the words of the subject's and more, −1 the other
 *     way round
 */
record PairEvidence(
        double same,
        double shared,
        double rank,
        double rival,
        double mutual,
        double rest,
        double crowd,
        double named,
        double below,
        double within) {
    /** How many of the values are of the first kind. */
    static final int ALIKE = 5;

    /** The names of the values. */
    static final List<String> NAMES =
            List.of(
                    "same", "shared", "rank", "rival", "mutual", "rest", "crowd", "named", "below",
                    "within");

    /** The values in the order of their names. */
    double[] values() {
        return new double[] {same, shared, rank, rival, mutual, rest, crowd, named, below, within};
    }
}
