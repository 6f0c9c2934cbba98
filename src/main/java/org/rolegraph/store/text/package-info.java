/** The words of all names as a Lucene index of one generation. */
package org.rolegraph.store.text;
