/** A store as its users see it: opened, resolved, asked, loaded. The fronts stand on this. */
package org.rolegraph.graph;
