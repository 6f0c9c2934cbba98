package org.rolegraph.testkit;

import java.util.List;

/** What the program promises: the sections of {@code docs/promises.md}, in their order there. */
public enum Promise {
    NOTHING_IS_LOST("Nothing is lost, and nothing is half done"),
    DECISIONS_STAY("What was decided is on the disk"),
    SAME_BYTES("The same input gives the same bytes"),
    RIGHT_ANSWERS("An answer is what the data say, and can be explained"),
    SENTENCES("Bad input gets a sentence"),
    CLOSED("Nothing reaches out, and everything ends"),
    CLEAN_OUTPUT("Output is data, and steers no terminal"),
    EXIT_CODES("The exit code says how it ended");

    private final String title;

    Promise(String title) {
        this.title = title;
    }

    /** Which section of the page is its, from 0. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    /** The title of its section. */
    String title() {
        return title;
    }
}
