/**
 * Landscapes of foundations, in the files that draw them: products by their kinds, and for each who
 * makes it and which foundation is its home.
 */
package org.rolegraph.load.source.landscape;
