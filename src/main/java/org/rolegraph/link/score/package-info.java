/**
 * How alike an entry is to the concepts of a target, by words and letters or by a model, and how
 * sure that makes a link.
 */
package org.rolegraph.link.score;
