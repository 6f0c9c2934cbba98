/**
 * Gaps: what a role asks for beside what is held, of one person or a team, with what is near, by
 * theme.
 */
package org.rolegraph.career.gap;
