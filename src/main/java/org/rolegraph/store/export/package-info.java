/**
 * Writes a store's graphs as files: the same statements give the same bytes, in whatever order they
 * were added.
 */
package org.rolegraph.store.export;
