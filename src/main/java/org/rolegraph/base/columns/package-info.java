/**
 * Column maps: which column of somebody's table is what, as a file says it or as it is proposed.
 */
package org.rolegraph.base.columns;
