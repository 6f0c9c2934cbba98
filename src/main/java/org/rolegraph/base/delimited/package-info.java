/**
 * Tables as rows with line numbers, read and written: the text of publishers, and what people have.
 */
package org.rolegraph.base.delimited;
