/**
 * Operators and functions that answer as SPARQL 1.1 says where Jena does not, and heed the limits
 * of their query. All that knows ARQ's executors is here.
 */
package org.rolegraph.ask.operators;
