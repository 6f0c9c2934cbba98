/** From sources to a linked, checked, published generation. */
package org.rolegraph.load.ingest;
