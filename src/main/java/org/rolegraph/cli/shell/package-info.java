/** The session on a terminal or a pipe, and what may complete a word there or in another shell. */
package org.rolegraph.cli.shell;
