/**
 * The ontology's terms and the foreign ones in use, prefixes and CURIEs, and how ids become IRIs:
 * strings, no RDF library. A test holds {@link org.rolegraph.base.vocab.Rg} equal to {@code
 * ontology/rolegraph.ttl}.
 */
package org.rolegraph.base.vocab;
