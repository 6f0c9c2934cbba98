package org.rolegraph.ask.engine;

/** Whether the entities of an answer get labels, which costs look-ups. */
public enum Labelling {
    /** None; IRIs are not shortened either. */
    NONE,
    /** As they are. */
    PLAIN,
    /** With their language, where it is another than the first that was asked for. */
    FOR_PEOPLE
}
