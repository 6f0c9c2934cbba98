/**
 * The SPARQL 1.1 Protocol over the generation that is served, and what its endpoint says of itself.
 */
package org.rolegraph.web.sparql;
