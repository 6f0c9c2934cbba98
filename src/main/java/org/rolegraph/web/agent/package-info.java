/** The questions of programs as tools of agents: Model Context Protocol, by lines and by HTTP. */
package org.rolegraph.web.agent;
