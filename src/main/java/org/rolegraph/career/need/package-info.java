/**
 * The career questions: what a role asks for, how far it is, who has what. Plain computation over a
 * {@link org.rolegraph.career.graph.SkillGraph}.
 */
package org.rolegraph.career.need;
