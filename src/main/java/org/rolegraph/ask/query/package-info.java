/**
 * Questions before they run: the catalogue of queries with headers and typed parameters, and what
 * is refused or said of a query's text.
 */
package org.rolegraph.ask.query;
