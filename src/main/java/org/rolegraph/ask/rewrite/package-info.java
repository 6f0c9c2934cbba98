/**
 * The rewrites of a query that are sound: Jena's optimizer without those that change answers, and
 * ours in their place.
 */
package org.rolegraph.ask.rewrite;
