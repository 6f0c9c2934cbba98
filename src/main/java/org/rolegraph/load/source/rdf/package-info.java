/**
 * Reads RDF files of any syntax as plain statements: every blank node becomes an IRI, every
 * relative IRI a problem, and nothing but the named files is ever opened.
 */
package org.rolegraph.load.source.rdf;
