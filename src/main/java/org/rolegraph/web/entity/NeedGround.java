package org.rolegraph.web.entity;

/**
 * One statement that a role needs a skill, or has a duty, with the evidence for it.
 *
 * @param work name of the reference
 * @param workIri its IRI; may be empty
 * @param locator the place within it; may be empty
 * @param evidence IRI of the evidence; may be empty
 * @param said what it says, in words
 * @param through the role that has the statement, where it is another one; may be empty
 * @param throughIri its IRI
 * @param relation how that role is linked
 */
public record NeedGround(
        String work,
        String workIri,
        String locator,
        String evidence,
        String said,
        String through,
        String throughIri,
        String relation) {
    /** The same evidence, whatever it says. */
    NeedGround ofAny() {
        return new NeedGround(work, workIri, locator, evidence, "", through, throughIri, relation);
    }
}
