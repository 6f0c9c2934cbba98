/**
 * The career questions: how far a role is, which roles are like it. Plain computation over a {@link
 * org.rolegraph.skills.SkillGraph}, one question a class; answers are records, and tables of them.
 * No RDF library.
 */
package org.rolegraph.career;
