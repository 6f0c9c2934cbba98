/**
 * How alike an entry is to the concepts of a target, by words and letters or by a model, and how
 * sure that makes a link.
 *
 * <p>English words lose their endings by Porter's first stemmer here, by which the confidence is
 * fitted, and by his second in the search: with that one here the English half of MELO has an MRR
 * of .6443 by form and .6616 by concept, instead of .6446 and .6618, and as many right first
 * answers.
 */
package org.rolegraph.link.score;
