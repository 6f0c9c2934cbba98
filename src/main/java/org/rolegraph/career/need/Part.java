package org.rolegraph.career.need;

import java.util.Locale;
import org.rolegraph.base.sparse.SparseRows;
import org.rolegraph.career.graph.SkillGraph;

/**
 * What the likeness of two roles is made of: each part is a cosine, and the likeness is their mean
 * by these weights. The weights were found on one half of O*NET's related occupations and tried on
 * the other; {@code docs/similar.md} has the table.
 */
public enum Part {
    /** How much of each skill and knowledge a survey found needed, against the average role. */
    RATINGS(0, 0.09),
    /** The skills that it needs, other than technologies; O*NET has none, so this is not tuned. */
    SKILLS(1, 0.40),
    TECHNOLOGIES(2, 0.12),
    /** The kinds of work that its duties belong to. */
    ACTIVITIES(3, 0.06),
    /** The words of what is stated of its duties. */
    STATEMENTS(4, 0.35),
    /** The words of what it is called. */
    TITLES(5, 0.38);

    private final int place;
    private final double weight;

    Part(int place, double weight) {
        this.place = place;
        this.weight = weight;
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
    public int place() {
        return place;
    }

    /** Whether its features are concepts, which can be named. */
    public boolean hasConcepts() {
        return this != STATEMENTS && this != TITLES;
    }

    public SparseRows vectors(SkillGraph graph, RoleRows rows) {
        return switch (this) {
            case RATINGS -> RoleVectors.ratings(graph, rows);
            case SKILLS -> RoleVectors.skills(graph, rows);
            case TECHNOLOGIES -> RoleVectors.technologies(graph, rows);
            case ACTIVITIES -> RoleVectors.activities(graph, rows);
            case STATEMENTS -> RoleVectors.statements(graph, rows);
            case TITLES -> RoleVectors.titles(graph, rows);
        };
    }
}
