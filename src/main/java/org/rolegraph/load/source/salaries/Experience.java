package org.rolegraph.load.source.salaries;

import java.util.Arrays;
import java.util.Optional;

/** The levels of experience of the table, the lowest first; their words are its publisher's. */
enum Experience {
    EN("entry level"),
    MI("mid level"),
    SE("senior level"),
    EX("executive level"),
    /** All of them together. */
    ALL("all levels");

    private final String label;

    Experience(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The level that a cell of the table names by its code. */
    static Optional<Experience> of(String code) {
        return Arrays.stream(values())
                .filter(level -> level != ALL && level.name().equals(code))
                .findFirst();
    }

    /** The codes, for sentences. */
    static String codes() {
        return "EN, MI, SE or EX";
    }
}
