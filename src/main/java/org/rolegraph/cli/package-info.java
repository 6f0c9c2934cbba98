/** The command line: parses, delegates, prints, exits. */
package org.rolegraph.cli;
