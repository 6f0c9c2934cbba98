/** Commands and options for SPARQL servers that are not ours. */
package org.rolegraph.cli.endpoint;
