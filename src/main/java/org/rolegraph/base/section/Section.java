package org.rolegraph.base.section;

/** One section of a file, which an enum of them in the order of the file implements. */
public interface Section {
    /** Its name in the file, at most {@value SectionLayout#MOST_NAME} ASCII characters. */
    String name();

    /** Its place in the order of the file, from 0. */
    int ordinal();

    /** Bytes of one of its elements, at least 1. */
    int width();
}
