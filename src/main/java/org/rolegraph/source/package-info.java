/** What each reader promises: facts that know their line, and all problems of a file at once. */
package org.rolegraph.source;
