package org.rolegraph.career.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.World;

/** A small graph made up from a seed; told both as triples and as plain facts for an oracle. */
public final class RandomWorld {
    public static final List<String> IMPORTANCES =
            List.of("essential", "optional", "helpful", "minor", "notRequired");

    /** A requirement; the level is below zero when there is none. A survey's has a score. */
    public record Asked(
            String role, String skill, String importance, double level, boolean scored) {}

    /** A link between two roles, or two skills. */
    public record Linked(String one, String predicate, String other) {}

    public final World world = new World();
    public final List<String> roles = new ArrayList<>();
    public final List<String> skills = new ArrayList<>();
    public final List<Asked> asked = new ArrayList<>();
    public final List<Linked> links = new ArrayList<>();

    private final List<String> predicates;

    /** With links of all kinds. */
    public RandomWorld(long seed) {
        this(
                seed,
                List.of(
                        Terms.SKOS_EXACT_MATCH,
                        Terms.SKOS_CLOSE_MATCH,
                        Terms.SKOS_BROAD_MATCH,
                        Terms.SKOS_NARROW_MATCH));
    }

    /** With links by these predicates. */
    public RandomWorld(long seed, List<String> predicates) {
        this.predicates = predicates;
        Random random = new Random(seed);
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            roles.add("r" + i);
            world.hasRole("r" + i, "role of " + (char) ('a' + random.nextInt(5)) + " " + i % 3);
        }
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            skills.add("s" + i);
            world.hasSkill("s" + i, random.nextBoolean() ? "technology" : "knowledge");
        }
        for (String role : roles) {
            for (String skill : skills) {
                if (random.nextInt(3) > 0) {
                    asks(random, role, skill);
                }
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            link(World.role(pick(random, roles)), random, World.role(pick(random, roles)));
            link(World.skill(pick(random, skills)), random, World.skill(pick(random, skills)));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            world.add(
                    World.skill(pick(random, skills)),
                    random.nextBoolean() ? Terms.SKOS_BROADER : Terms.SKOS_RELATED,
                    World.skill(pick(random, skills)));
        }
    }

    private void asks(Random random, String role, String skill) {
        String importance = IMPORTANCES.get(random.nextInt(IMPORTANCES.size()));
        double level = random.nextInt(3) > 0 ? -1 : random.nextInt(29) / 4.0;
        boolean scored = random.nextInt(4) == 0;
        asked.add(new Asked(World.role(role), World.skill(skill), importance, level, scored));
        world.needs(role, skill, importance);
        if (level >= 0) {
            world.with(Rg.LEVEL, Double.toString(level));
        }
        if (scored) {
            world.with(Rg.SCORE, "3.5");
        }
    }

    private void link(String one, Random random, String other) {
        String predicate = pick(random, predicates);
        links.add(new Linked(one, predicate, other));
        world.add(one, predicate, other);
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
