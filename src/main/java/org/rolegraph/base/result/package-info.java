/**
 * An answer as a table, and the registry of formats that write it: text, CSV, TSV, JSON, XML,
 * Markdown, JSON lines, a spreadsheet; and how entities are told in it. No RDF library.
 *
 * <p>A {@link org.rolegraph.base.result.Table} is read once and row by row; {@link
 * org.rolegraph.base.result.Format} writes it in flat memory, except for the two formats for
 * people, which align columns and therefore hold the rows they show.
 */
package org.rolegraph.base.result;
