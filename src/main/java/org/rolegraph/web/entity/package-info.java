/** Pages on what the graph knows: the first one, search and completion, entities, their trees. */
package org.rolegraph.web.entity;
