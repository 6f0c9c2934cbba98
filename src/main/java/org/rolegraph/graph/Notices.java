package org.rolegraph.graph;

import org.rolegraph.load.ingest.Progress;

/** Hears what a graph does beside answering: that it is made first, and how far that has come. */
public interface Notices {
    /** Hears nothing. */
    Notices SILENT =
            new Notices() {
                @Override
                public void say(String line) {}

                @Override
                public Progress loading() {
                    return Progress.SILENT;
                }
            };

    /** One line for people. */
    void say(String line);

    /** Hears of one load; closed at its end. */
    Progress loading();
}
