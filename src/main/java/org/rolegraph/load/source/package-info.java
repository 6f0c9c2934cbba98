/**
 * What each reader promises: facts that know their line, and all problems of a file at once; and
 * what they share: the files of folders and archives, and the mending of texts.
 */
package org.rolegraph.load.source;
