package org.rolegraph.link.model;

/** Turns a text into a vector of unit length, the same each time. Thread-safe. */
@FunctionalInterface
interface Encoder {
    float[] encode(String text);
}
