/** Commands of the career questions. */
package org.rolegraph.cli.career;
