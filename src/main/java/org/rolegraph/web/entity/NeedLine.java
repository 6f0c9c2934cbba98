package org.rolegraph.web.entity;

import java.util.List;

/**
 * A skill that a role needs.
 *
 * @param importance as a word
 * @param share how long its bar is, from 0 to 1
 * @param figures what was measured, in words; may be empty
 * @param sources who says so
 * @param grounds all that say so, the most decisive first
 */
public record NeedLine(
        String name,
        String iri,
        String importance,
        double share,
        String figures,
        String sources,
        List<NeedGround> grounds) {}
