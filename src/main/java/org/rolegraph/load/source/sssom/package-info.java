/** Mapping sets of one's own or of others, as SSSOM/TSV files. */
package org.rolegraph.load.source.sssom;
