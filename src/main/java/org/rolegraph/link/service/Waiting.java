package org.rolegraph.link.service;

import java.time.Duration;
import java.time.Instant;

/** Time as a client sees it. */
public interface Waiting {
    Instant now();

    /** Returns after the time, which may be zero. */
    void pause(Duration time) throws InterruptedException;
}
