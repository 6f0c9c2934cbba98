/** The graph as data: which format a client gets, entities by their IRIs, graphs as a whole. */
package org.rolegraph.web.data;
