/** Which concepts are one: the one place that decides what exact matches join. */
package org.rolegraph.store.join;
