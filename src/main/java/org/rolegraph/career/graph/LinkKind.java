package org.rolegraph.career.graph;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/** How two concepts are linked, the strongest first; in the file by its place. */
public enum LinkKind {
    SAME(Terms.OWL_SAME_AS),
    EXACT(Terms.SKOS_EXACT_MATCH),
    CLOSE(Terms.SKOS_CLOSE_MATCH),
    /** The other is broader. */
    BROAD(Terms.SKOS_BROAD_MATCH),
    /** The other is narrower. */
    NARROW(Terms.SKOS_NARROW_MATCH),
    RELATED(Terms.SKOS_RELATED_MATCH),
    /** The role is an organization's own version of the other. */
    PROFILE(Rg.PROFILE_OF),
    /** The other is an organization's own version of the role; never stated, only turned round. */
    PROFILED("");

    private static final List<LinkKind> ALL = List.of(values());

    private final String predicate;

    LinkKind(String predicate) {
        this.predicate = predicate;
    }

    /** The IRI of the property that states it. */
    public Optional<String> predicate() {
        return predicate.isEmpty() ? Optional.empty() : Optional.of(predicate);
    }

    /** Whether it makes the two one. */
    public boolean isExact() {
        return this == SAME || this == EXACT;
    }

    /** What it is from the other's side. */
    public LinkKind inverse() {
        return switch (this) {
            case BROAD -> NARROW;
            case NARROW -> BROAD;
            case PROFILE -> PROFILED;
            case PROFILED -> PROFILE;
            default -> this;
        };
    }

    public static LinkKind of(int place) {
        return ALL.get(place);
    }

    public static List<LinkKind> all() {
        return ALL;
    }
}
