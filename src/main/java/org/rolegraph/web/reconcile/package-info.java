/**
 * What spreadsheets match names by: the Reconciliation API 0.2 of the W3C's community group, over
 * the graph and over tables of a user's own.
 */
package org.rolegraph.web.reconcile;
