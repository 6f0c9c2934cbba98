/** Answers to the career questions as pages, tables and drawings. */
package org.rolegraph.career.report;
