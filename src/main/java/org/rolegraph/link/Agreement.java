package org.rolegraph.link;

/**
 * How alike an entry and a concept are, feature by feature, each from 0 to 1; not a number where
 * one of the two has nothing of the kind.
 *
 * @param title the entry's title and the name of the concept that is most like it
 * @param names the entry's other names and those of the concept
 * @param description title and description of both
 * @param broader what is above the entry and above the concept
 */
public record Agreement(double title, double names, double description, double broader) {
    /** Of a title alone. */
    static Agreement of(double title) {
        return new Agreement(title, Double.NaN, Double.NaN, Double.NaN);
    }
}
