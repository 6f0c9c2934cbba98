/** The generation that is served, what its answers have in common, and which route answers what. */
package org.rolegraph.web.site;
