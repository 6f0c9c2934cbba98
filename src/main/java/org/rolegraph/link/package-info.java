/**
 * Which entity is which external concept, how sure, and why; what people decided about it; and how
 * good the proposals are by the benchmarks of others.
 *
 * <p>{@link org.rolegraph.link.Matcher} scores names by all that is known of both sides, {@link
 * org.rolegraph.link.Decisions} keeps what was accepted and rejected, {@link
 * org.rolegraph.link.Evaluation} measures. No RDF library; the network only where a service is
 * asked, by {@link org.rolegraph.reconcile}.
 */
package org.rolegraph.link;
