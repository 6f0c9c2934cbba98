/**
 * A generation put into a triple store of others, in bounded requests, so that its readers see the
 * one before or all of it, whenever this ends.
 */
package org.rolegraph.graph.publish;
