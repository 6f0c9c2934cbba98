package org.rolegraph.load.source.esco;

import org.rolegraph.base.model.Iri;

/**
 * A concept that a table defined.
 *
 * @param number from 0, in the order of definition
 * @param slug the last segment of its IRI, in lower case
 */
record Concept(int number, Iri iri, EscoTable table, String slug, String file) {
    static Concept of(int number, Iri iri, EscoTable table, String file) {
        String value = iri.value();
        String slug = value.substring(value.lastIndexOf('/') + 1);
        return new Concept(number, iri, table, slug.toLowerCase(java.util.Locale.ROOT), file);
    }

    boolean isOccupation() {
        return table == EscoTable.OCCUPATIONS;
    }

    boolean isSkill() {
        return table == EscoTable.SKILLS;
    }
}
