/** What all pages have in common: the frame around them, what they load, errors as pages. */
package org.rolegraph.web.page;
