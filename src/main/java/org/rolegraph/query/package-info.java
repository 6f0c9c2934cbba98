/**
 * SPARQL: the catalogue of queries with their headers and typed parameters, and the engine that
 * answers within limits and reaches nothing outside the store.
 *
 * <p>{@link org.rolegraph.query.Catalogue} and what it returns touch no class of Jena, so that
 * listing queries starts without it. {@link org.rolegraph.query.Engine} runs a {@link
 * org.rolegraph.query.Question} and gives an {@link org.rolegraph.query.Answer}, which must be
 * closed.
 */
package org.rolegraph.query;
