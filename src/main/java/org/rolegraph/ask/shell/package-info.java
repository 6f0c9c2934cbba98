/**
 * The language of a session and of a batch: lines become statements, and what is begun is
 * completed. Knows no terminal.
 */
package org.rolegraph.ask.shell;
