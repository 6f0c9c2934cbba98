package org.rolegraph.load.source.curated;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a curated folder holds: one file a kind, an array of entries in each. */
enum EntryKind {
    KIND("kind", "kinds.json", Field.NAMES + " broader of"),
    ROLE("role", "roles.json", Field.NAMES + " broader related"),
    PROFILE("role", "profiles.json", Field.NAMES + " role organization"),
    SKILL("skill", "skills.json", Field.NAMES + " kind broader related commandOf"),
    ORGANIZATION("organization", "organizations.json", Field.NAMES + " kinds homepage seat"),
    PRODUCT("product", "products.json", Field.NAMES + " kinds homepage repository released"),
    REFERENCE(
            "reference",
            "references.json",
            "id title authors publisher date rights identifiers pages partOf"),
    RESPONSIBILITY("responsibility", "responsibilities.json", Field.NAMES),
    REQUIREMENT("requirement", "requirements.json", "role skill importance evidence"),
    CLAIM("claim", "claims.json", "id subject kind object statement evidence");

    private final String path;
    private final String file;
    private final String fields;

    EntryKind(String path, String file, String fields) {
        this.path = path;
        this.file = file;
        this.fields = fields;
    }

    /** The part of the IRI before the slug; a profile is a role among the roles. */
    String path() {
        return path;
    }

    String file() {
        return file;
    }

    List<String> fields() {
        return List.of(fields.split(" "));
    }

    boolean hasId() {
        return fields().contains("id");
    }

    static Optional<EntryKind> ofFile(String file) {
        return Arrays.stream(values()).filter(k -> k.file.equals(file)).findFirst();
    }

    /** Whether entities of this path are entries of some file, so that references are checked. */
    static boolean isPath(String path) {
        return Arrays.stream(values()).anyMatch(k -> k.path.equals(path));
    }

    /** Names of groups of fields. */
    private static final class Field {
        static final String NAMES = "id label altLabels hiddenLabels definition";
    }
}
