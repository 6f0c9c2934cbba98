/**
 * The cyber workforce framework of the United States Department of Defense: work roles with their
 * statements of knowledge, skill, ability and task, in one JSON file.
 */
package org.rolegraph.load.source.dcwf;
