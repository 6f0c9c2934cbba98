/** Makes the skill graph of a generation from its triples. */
package org.rolegraph.career.build;
