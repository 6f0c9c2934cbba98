/** The ontology as a page, made of its Turtle, and the files by which its IRIs resolve. */
package org.rolegraph.web.ontology;
