package org.rolegraph.load.sieve;

/** A part of a shape that the {@link Sieve} leaves to Jena. */
final class Unsievable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsievable(String part) {
        super(part, null, false, false);
    }
}
