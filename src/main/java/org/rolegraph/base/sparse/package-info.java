/** Rows of numbered features, most of them absent: what cosines are taken of. */
package org.rolegraph.base.sparse;
