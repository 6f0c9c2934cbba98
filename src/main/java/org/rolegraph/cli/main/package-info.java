/** The program's entry, and the list of its commands. */
package org.rolegraph.cli.main;
