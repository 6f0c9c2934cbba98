package org.rolegraph.career.need;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.World;
import org.rolegraph.testkit.Folders;

/** A small graph made up from a seed in which most roles ask for enough to stand on the way. */
public final class RandomRoles {
    public final World world = new World();
    public final List<String> roles = new ArrayList<>();

    public RandomRoles(long seed, int most) {
        this(seed, most, 1);
    }

    /**
     * Made up with several skills in place of each.
     *
     * @param copies of a skill, which are asked for by the same roles: with many of them there is
     *     so much to learn that stops are worth while
     */
    public RandomRoles(long seed, int most, int copies) {
        Random random = new Random(seed);
        int skills = 8 + random.nextInt(12);
        for (int s = 0; s < skills; s++) {
            String kind = random.nextInt(4) == 0 ? "technology" : "skill";
            boolean below = random.nextInt(3) > 0;
            String family = World.skill("family-" + random.nextInt(3));
            for (int copy = 0; copy < copies; copy++) {
                world.hasSkill(skill(s, copy), kind);
                if (below) {
                    world.add(World.skill(skill(s, copy)), Terms.SKOS_BROADER, family);
                }
            }
        }
        int count = 3 + random.nextInt(most - 2);
        for (int r = 0; r < count; r++) {
            roles.add("r" + r);
            world.hasRole("r" + r, "role " + r);
            if (random.nextInt(4) > 0) {
                zone(world, "r" + r, 1 + random.nextInt(5));
            }
            for (int s = 0; s < skills; s++) {
                int dice = random.nextInt(10);
                String importance = dice < 5 ? "essential" : dice < 6 ? "optional" : "helpful";
                for (int copy = 0; dice < 7 && copy < copies; copy++) {
                    world.needs("r" + r, skill(s, copy), importance);
                }
            }
        }
        if (random.nextInt(3) == 0) {
            String predicate =
                    random.nextBoolean() ? Terms.SKOS_EXACT_MATCH : Terms.SKOS_CLOSE_MATCH;
            world.add(World.role("r0"), predicate, World.role("r" + (count - 1)));
        }
    }

    private static String skill(int number, int copy) {
        return "s" + number + (copy == 0 ? "" : "-" + copy);
    }

    /** States the job zone of a role. */
    public static void zone(World world, String role, int zone) {
        world.add(World.role(role), Rg.JOB_ZONE, "urn:zone:" + zone);
        world.text("urn:zone:" + zone, Terms.SKOS_NOTATION, Integer.toString(zone), "");
    }

    /** Runs a test over the graph of a world. */
    public static void over(World world, Consumer<SkillGraph> test) {
        try {
            Path folder = Files.createTempDirectory("paths");
            try {
                test.accept(world.graph(folder));
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
