/** What jobs pay, as one table of salaries has it: quartiles of its rows, as an RDF Data Cube. */
package org.rolegraph.load.source.salaries;
