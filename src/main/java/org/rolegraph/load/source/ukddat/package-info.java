/**
 * The capability framework of the United Kingdom's government for digital and data work: two tables
 * of roles with their levels and of skills with theirs, as their publisher ships them.
 */
package org.rolegraph.load.source.ukddat;
