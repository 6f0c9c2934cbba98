/**
 * The SPARQL 1.1 Protocol over the generation that is served, what its endpoint says of itself, and
 * the workbench for who writes SPARQL.
 */
package org.rolegraph.web.sparql;
