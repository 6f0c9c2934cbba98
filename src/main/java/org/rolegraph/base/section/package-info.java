/**
 * Files of named sections, mapped into memory to be read: the one binary format of all that is
 * computed and kept, be it beside the triples of a store or in a cache.
 */
package org.rolegraph.base.section;
