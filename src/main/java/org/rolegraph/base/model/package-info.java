/**
 * What the graph speaks of, as records: roles, skills, organizations, products, references, duties,
 * requirements, claims, evidence and links. Each instance is true by construction. No RDF library.
 */
package org.rolegraph.base.model;
