package org.rolegraph.base.model;

import java.math.BigDecimal;

/**
 * An accepted link to an entity of another scheme or knowledge base.
 *
 * @param iri of the record of the decision
 * @param predicate {@code skos:exactMatch}, {@code owl:sameAs}, {@code rdfs:seeAlso}, …
 * @param objectLabel the object's label at the time of the decision, or empty
 * @param objectSource the scheme or knowledge base of the object, or null
 * @param objectVersion the release of it in which the object was seen, or empty
 * @param justification a term of SEMAPV
 * @param confidence from 0 to 1, or null
 * @param date of the decision, or empty
 * @param author who decided, a name or an IRI, or empty
 * @param comment what the decision rests on, or empty
 */
public record Link(
        Iri iri,
        Iri subject,
        Iri predicate,
        Iri object,
        String objectLabel,
        Iri objectSource,
        String objectVersion,
        Iri justification,
        BigDecimal confidence,
        String date,
        String author,
        String comment)
        implements Fact {
    /** What it says, by a record of another IRI, of two others. */
    public Link between(Iri record, Iri oneEnd, Iri otherEnd) {
        return new Link(
                record,
                oneEnd,
                predicate,
                otherEnd,
                objectLabel,
                objectSource,
                objectVersion,
                justification,
                confidence,
                date,
                author,
                comment);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.link(this);
    }
}
