package org.rolegraph.load.source;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Iri;

/**
 * What exists already, for readers whose files speak of it: what a load leaves in the store, and
 * what it has read before. Names are found by the rules by which every command finds them.
 */
public interface Known {
    /** Nothing exists. */
    Known NOTHING =
            new Known() {
                @Override
                public boolean has(Iri entity) {
                    return false;
                }

                @Override
                public Optional<String> preferred(Iri entity, String language) {
                    return Optional.empty();
                }

                @Override
                public List<Named> named(String text, String type, String language) {
                    return List.of();
                }
            };

    /**
     * An entity by one of its names.
     *
     * @param label its preferred label, in the language asked for where it has one; its IRI when it
     *     has none
     * @param source {@code curated}, {@code esco}, …: of its graph
     */
    record Named(Iri iri, String label, String source) {}

    /** Whether the entity has a label, or is a role, a skill or another entity of the graph. */
    boolean has(Iri entity);

    /**
     * The entity's preferred label in exactly this language.
     *
     * @param language BCP 47 tag in lower case
     */
    Optional<String> preferred(Iri entity, String language);

    /**
     * What the text names, by id, IRI, CURIE, label or code: none, one, or several when it remains
     * ambiguous. Entities that an accepted exact match joins are one, and the first source of
     * curated, ESCO, O*NET and the rest decides.
     *
     * @param type IRI of the class looked for, such as {@code rg:Skill}; empty for all
     * @param language BCP 47 tag in lower case, whose labels go before those of others; empty for
     *     all
     */
    List<Named> named(String text, String type, String language);
}
