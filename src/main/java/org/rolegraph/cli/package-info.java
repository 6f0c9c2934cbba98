/**
 * What commands share: where they read and write, options, outcomes. Commands parse, delegate,
 * print.
 */
package org.rolegraph.cli;
