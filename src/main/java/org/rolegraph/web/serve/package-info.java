/**
 * The whole server: which routes there are, over which store, and how it follows what is loaded.
 */
package org.rolegraph.web.serve;
