/** Generations as other servers take them: the folder of the store, for reading, by the web. */
package org.rolegraph.web.offer;
