/**
 * Triples written: in one transaction into a draft, or packed bottom-up into an empty directory.
 */
package org.rolegraph.store.pack;
