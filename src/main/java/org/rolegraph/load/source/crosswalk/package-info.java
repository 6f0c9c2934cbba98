/**
 * Tables that link ESCO to other classifications, as their publishers offer them: the official
 * ESCO–O*NET crosswalk, and the national tables.
 */
package org.rolegraph.load.source.crosswalk;
