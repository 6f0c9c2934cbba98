/** What is wrong, how bad, where, and what to do about it. */
package org.rolegraph.base.problem;
