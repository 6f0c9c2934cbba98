/** Requests, answers and what is agreed between them, whatever server carries them. */
package org.rolegraph.web.http;
