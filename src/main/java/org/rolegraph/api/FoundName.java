package org.rolegraph.api;

import org.rolegraph.store.names.How;

/**
 * An entity that a search found.
 *
 * @param thing the entity
 * @param how its name and the text agree
 * @param name the name that agrees, which need not be the preferred one
 * @param language of that name, a BCP 47 tag in lower case; empty when unknown
 * @param score from 0 to 1, never higher for a worse {@code how}
 */
public record FoundName(Thing thing, How how, String name, String language, double score) {}
