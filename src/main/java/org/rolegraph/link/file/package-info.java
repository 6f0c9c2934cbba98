/**
 * Files of entries to link, or to link to: vocabularies in RDF, cuts of a Wikidata dump, tables of
 * one's own. They are read whole and in order, nothing of them goes into the store, and nothing but
 * the named file is ever opened.
 */
package org.rolegraph.link.file;
