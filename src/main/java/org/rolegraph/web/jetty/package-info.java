/**
 * Jetty, which carries requests: what is refused before they are read, and how long they may take.
 */
package org.rolegraph.web.jetty;
