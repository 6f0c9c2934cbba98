package org.rolegraph.ask.query;

/** Finds the entity that a user means. */
@FunctionalInterface
public interface Resolver {
    /**
     * The IRI of an entity.
     *
     * @param text id, IRI, CURIE or label, as the user wrote it
     * @param type IRI of the class that it must be of, such as {@code vocab.Rg.ROLE}, or empty when
     *     any will do
     * @throws org.rolegraph.base.problem.Failure with exit NOT_FOUND when there is none, or more
     *     than one
     */
    String resolve(String text, String type);

    /**
     * What a parameter may be.
     *
     * @param query of the catalogue, which lists the values in its first column, and other names of
     *     them in the others
     */
    default Choices choices(String query) {
        return Choices.ANY;
    }
}
