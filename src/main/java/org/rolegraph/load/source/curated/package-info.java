/**
 * The curated layer: JSON files of roles, skills and what is said of them, and accepted links, read
 * strictly from a user's folder or from the data packed with the program.
 */
package org.rolegraph.load.source.curated;
