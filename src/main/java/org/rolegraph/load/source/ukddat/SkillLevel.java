package org.rolegraph.load.source.ukddat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of a skill is asked for: the framework's four ascending levels, the lowest first
 * (https://ddat-capability-framework.service.gov.uk/skills).
 */
enum SkillLevel {
    AWARENESS,
    WORKING,
    PRACTITIONER,
    EXPERT;

    /** What the table of skills calls the column with what it means. */
    String column() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Its own id, and its name in running text. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From 1 for the lowest. */
    int position() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** The level that a cell names, in whatever case. */
    static Optional<SkillLevel> of(String cell) {
        return Arrays.stream(values()).filter(l -> l.name().equalsIgnoreCase(cell)).findFirst();
    }

    /** All, for a sentence. */
    static String all() {
        return Arrays.stream(values()).map(SkillLevel::column).collect(Collectors.joining(", "));
    }
}
