/** Questions that programs ask, each described once: its parameters, its answer, how it is made. */
package org.rolegraph.web.operation;
