/** Reads tables of one's own, such as spreadsheets export them, by a column map. */
package org.rolegraph.load.source.csv;
