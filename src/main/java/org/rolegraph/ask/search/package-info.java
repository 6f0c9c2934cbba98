/**
 * Who is meant by a text: by id, IRI, CURIE, label, words, by other spellings, aliases and
 * initials, and what a misspelled name is near to.
 */
package org.rolegraph.ask.search;
