/** Names matched with the graph: what finds them, and the page that does it for a table. */
package org.rolegraph.web.match;
