/** Commands that ask: query, queries, search, show. */
package org.rolegraph.cli.ask;
