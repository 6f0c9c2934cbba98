/** The questions behind pages: the catalogue, each query with its text and its answer. */
package org.rolegraph.web.question;
