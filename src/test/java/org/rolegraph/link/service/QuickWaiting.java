package org.rolegraph.link.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time that passes only by waiting. */
final class QuickWaiting implements Waiting {
    final List<Duration> pauses = new ArrayList<>();
    Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }
}
