/** Commands that load, check, export and look after the store. */
package org.rolegraph.cli.store;
