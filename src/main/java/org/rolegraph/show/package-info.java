/** All that is known of one entity: sections of queries, and its picture among its neighbours. */
package org.rolegraph.show;
