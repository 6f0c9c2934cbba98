/** Questions for programs: a path each, tables by pages, failures as problem details, OpenAPI. */
package org.rolegraph.web.rest;
