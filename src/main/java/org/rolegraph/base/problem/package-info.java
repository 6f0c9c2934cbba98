/** What is wrong, how bad, where, and what to do about it; what every format of output is. */
package org.rolegraph.base.problem;
