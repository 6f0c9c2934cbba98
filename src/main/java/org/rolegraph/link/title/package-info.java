/** How people and classifications write the titles of posts, and what else a title may mean. */
package org.rolegraph.link.title;
