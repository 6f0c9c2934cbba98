/** The command that serves the graph. */
package org.rolegraph.cli.web;
