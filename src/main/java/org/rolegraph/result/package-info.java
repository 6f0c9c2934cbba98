/**
 * An answer as a table, and the registry of formats that write it: text, CSV, TSV, JSON, XML,
 * Markdown, JSON lines. No RDF library.
 */
package org.rolegraph.result;
