/**
 * Triples in TDB2: written in one transaction into a draft, or packed bottom-up into an empty
 * directory; read without a lock from a published generation; verified index by index. All calls
 * into the insides of Jena are in {@code Tdb} and {@code JenaTrees}, each with a contract test, and
 * in the room {@link org.rolegraph.tdb}, which opens stores for reading.
 */
package org.rolegraph.store;
