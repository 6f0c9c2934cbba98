/**
 * Whole generations from one place to another: between stores, from a web server, into one file and
 * out of it; each verified by the checksums of its manifest before it is current. No RDF library.
 */
package org.rolegraph.store.transfer;
