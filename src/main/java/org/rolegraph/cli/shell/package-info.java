/** The session on a terminal or a pipe. */
package org.rolegraph.cli.shell;
