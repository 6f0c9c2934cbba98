/**
 * Reads ESCO as the European Commission ships it: the classification and its relations, and labels
 * in further languages.
 */
package org.rolegraph.load.source.esco;
