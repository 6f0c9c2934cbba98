package org.rolegraph.web.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The versions of the protocol that are understood, the newest first. */
enum AgentVersion {
    NOVEMBER_2025("2025-11-25"),
    JUNE_2025("2025-06-18"),
    MARCH_2025("2025-03-26"),
    NOVEMBER_2024("2024-11-05");

    /** What counts for a client that does not say its own, as the protocol has it. */
    static final AgentVersion UNSAID = MARCH_2025;

    private final String date;

    AgentVersion(String date) {
        this.date = date;
    }

    String date() {
        return date;
    }

    /** The version of a date, if it is understood. */
    static Optional<AgentVersion> of(String date) {
        return Arrays.stream(values()).filter(each -> each.date.equals(date)).findFirst();
    }

    /** The one to speak with a client that asks for a date. */
    static AgentVersion forClient(String date) {
        return of(date).orElse(NOVEMBER_2025);
    }

    static List<String> dates() {
        return Arrays.stream(values()).map(AgentVersion::date).toList();
    }

    /** Whether a client may send several messages at once: only this one version had that. */
    boolean hasBatches() {
        return this == MARCH_2025;
    }

    /** Whether answers come as objects too, by a schema. */
    boolean hasStructuredContent() {
        return compareTo(JUNE_2025) <= 0;
    }
}
