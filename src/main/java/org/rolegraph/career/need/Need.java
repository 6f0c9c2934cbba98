package org.rolegraph.career.need;

import org.rolegraph.base.model.Importance;

/**
 * A skill that a role needs.
 *
 * @param skill as the requirement names it
 * @param one the skill that stands for it and those that are one with it
 * @param requirement that tells how much, the most decisive if several do
 * @param via the role that has the requirement; null when it is the role itself
 */
public record Need(int skill, int one, int requirement, Importance importance, Kin.Relative via) {}
