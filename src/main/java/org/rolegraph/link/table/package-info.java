/** Tables of titles: which entity each title means, written beside it. */
package org.rolegraph.link.table;
