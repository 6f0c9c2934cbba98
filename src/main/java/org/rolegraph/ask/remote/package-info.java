/**
 * A server of SPARQL 1.1 that is not ours, asked by its protocol: at one address and no other,
 * within bounds of time and size. What it answers is not trusted.
 */
package org.rolegraph.ask.remote;
