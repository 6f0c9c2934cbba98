package org.rolegraph.store.text;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Lucene 9 from warning the user on standard error, at the first look into an index, that it
 * knows no vector instructions of Java 23 and later: nothing here would use them.
 */
final class QuietLucene {
    private static final int SILENT_UP_TO = 17;

    /** Held, since the log manager forgets loggers that nobody holds, and their levels. */
    private static final Logger LUCENE =
            Runtime.version().feature() <= SILENT_UP_TO
                    ? null
                    : Logger.getLogger("org.apache.lucene");

    static {
        if (LUCENE != null) {
            LUCENE.setLevel(Level.SEVERE);
        }
    }

    private QuietLucene() {}

    /** Call it before the first index is opened or written. */
    static void init() {
        // the class is initialised by now
    }
}
