package org.rolegraph.career;

import java.util.Locale;
import java.util.function.BiFunction;
import org.rolegraph.skills.SkillGraph;

/**
 * What the likeness of two roles is made of: each part is a cosine, and the likeness is their mean
 * by these weights. The weights were found on one half of O*NET's related occupations and tried on
 * the other; {@code docs/similar.md} has the table.
 */
public enum Part {
    /** How much of each skill and knowledge a survey found needed, against the average role. */
    RATINGS(0.09, RoleVectors::ratings),
    /** The skills that it needs, other than technologies; O*NET has none, so this is not tuned. */
    SKILLS(0.40, RoleVectors::skills),
    TECHNOLOGIES(0.12, RoleVectors::technologies),
    /** The kinds of work that its duties belong to. */
    ACTIVITIES(0.06, RoleVectors::activities),
    /** The words of what is stated of its duties. */
    STATEMENTS(0.35, RoleVectors::statements),
    /** The words of what it is called. */
    TITLES(0.38, RoleVectors::titles);

    private final double weight;
    private final BiFunction<SkillGraph, RoleRows, Vectors> vectors;

    Part(double weight, BiFunction<SkillGraph, RoleRows, Vectors> vectors) {
        this.weight = weight;
        this.vectors = vectors;
    }

    /** Its weight in the mean. */
    public double weight() {
        return weight;
    }

    /** As shown in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place among the parts, from 0. */
    int place() {
        return ordinal();
    }

    /** Whether its features are concepts, which can be named. */
    boolean hasConcepts() {
        return this != STATEMENTS && this != TITLES;
    }

    Vectors vectors(SkillGraph graph, RoleRows rows) {
        return vectors.apply(graph, rows);
    }
}
