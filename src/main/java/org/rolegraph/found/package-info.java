/** What names find, as every front tells it: searches as people ask them, and what titles mean. */
package org.rolegraph.found;
