package org.rolegraph.store.names;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/**
 * What an entity is. Of an entity with several types the first one here counts, and any before
 * {@link #OTHER}. Numbers in files are kept, so that stores stay readable: new kinds come last.
 */
public enum Kind {
    ROLE(0),
    SKILL(1),
    ORGANIZATION(2),
    PRODUCT(3),
    REFERENCE(4),
    RESPONSIBILITY(5),
    /** Everything else that has a label: terms of the ontology, groups, schemes. */
    OTHER(6),
    /** A grade within a role. */
    LEVEL(7),
    /** What kind of organization or product something is; see {@link KindConcepts}. */
    KIND(8);

    private static final Map<String, Kind> BY_TYPE = new HashMap<>();

    static {
        BY_TYPE.put(Rg.ROLE, ROLE);
        BY_TYPE.put(Rg.ROLE_PROFILE, ROLE);
        BY_TYPE.put(Terms.SCHEMA_OCCUPATION, ROLE);
        BY_TYPE.put(Rg.ROLE_LEVEL, LEVEL);
        BY_TYPE.put(Rg.SKILL, SKILL);
        BY_TYPE.put(Rg.ORGANIZATION, ORGANIZATION);
        BY_TYPE.put(Terms.ORG_ORGANIZATION, ORGANIZATION);
        BY_TYPE.put(Rg.PRODUCT, PRODUCT);
        BY_TYPE.put(Rg.REFERENCE, REFERENCE);
        BY_TYPE.put(Terms.SCHEMA_CREATIVE_WORK, REFERENCE);
        BY_TYPE.put(Rg.RESPONSIBILITY, RESPONSIBILITY);
    }

    private static final Kind[] BY_CODE = values();

    private final int code;

    Kind(int code) {
        this.code = code;
    }

    /** Its number in files; also its place here. */
    int code() {
        return code;
    }

    /** The kind with the number in files. */
    static Kind ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : OTHER;
    }

    /** The kind's word, which is also the folder of its IRIs: {@code role}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a word names, if it is one. */
    public static Optional<Kind> of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The classes whose instances are entities, and of which kind these are. */
    static Map<String, Kind> types() {
        return Collections.unmodifiableMap(BY_TYPE);
    }

    /** The kind of the instances of a class; nothing for classes that name no entity. */
    public static Optional<Kind> ofType(String typeIri) {
        return Optional.ofNullable(BY_TYPE.get(typeIri));
    }
}
