/** JSON files as values that know their lines and columns, so that what is wrong has a place. */
package org.rolegraph.load.source.json;
