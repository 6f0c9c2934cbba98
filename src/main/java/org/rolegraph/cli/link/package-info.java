/** Commands that link entities to other knowledge bases. */
package org.rolegraph.cli.link;
