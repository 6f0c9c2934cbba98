/**
 * Proposed links under review in a browser: the one part of the server that writes, for those who
 * have its token.
 */
package org.rolegraph.web.review;
