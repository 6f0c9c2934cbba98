/**
 * Runs a query within its limits, reaches nothing outside the store, and hands on its answer row by
 * row.
 */
package org.rolegraph.ask.engine;
