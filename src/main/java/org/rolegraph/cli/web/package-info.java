/** The commands that serve the graph, to browsers and programs, and to agents. */
package org.rolegraph.cli.web;
