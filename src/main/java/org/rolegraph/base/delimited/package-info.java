/** Comma and tab text as rows with line numbers, read and written. */
package org.rolegraph.base.delimited;
