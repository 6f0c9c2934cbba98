package org.rolegraph.career.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.World;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.RandomWorld;
import org.rolegraph.testkit.CpuTime;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class GapTest {
    private static void over(World world, Consumer<SkillGraph> test) {
        try {
            Path folder = Files.createTempDirectory("gap");
            try {
                test.accept(world.graph(folder));
            } finally {
                org.rolegraph.testkit.Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Property(tries = 300)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void is_what_its_definition_says(@ForAll long seed) {
        RandomWorld random = new RandomWorld(seed);
        NaiveGap naive = new NaiveGap(random);
        over(
                random.world,
                graph -> {
                    Needs needs = new Needs(graph);
                    Concepts concepts = graph.concepts();
                    for (String to : random.roles) {
                        for (String from : random.roles) {
                            Gap gap =
                                    Gap.of(
                                            needs,
                                            concepts.find(World.role(to)),
                                            Holdings.of(needs, concepts.find(World.role(from))));
                            assertEquals(
                                    naive.lines(World.role(to), World.role(from)),
                                    lines(gap, concepts, naive));
                        }
                    }
                });
    }

    private static List<String> lines(Gap gap, Concepts concepts, NaiveGap naive) {
        TreeSet<String> lines = new TreeSet<>();
        for (Gap.Line line : gap.lines()) {
            lines.add(
                    new TreeSet<>(naive.same(concepts.iri(line.need().skill())))
                            + " "
                            + line.need().importance().term()
                            + " "
                            + line.status());
        }
        return List.copyOf(lines);
    }

    @Property(tries = 200)
    void nothing_is_missing_from_a_role_to_itself(@ForAll long seed) {
        RandomWorld random = new RandomWorld(seed);
        over(
                random.world,
                graph -> {
                    Needs needs = new Needs(graph);
                    for (String slug : random.roles) {
                        int role = graph.concepts().find(World.role(slug));
                        Gap gap = Gap.of(needs, role, Holdings.of(needs, role));
                        assertTrue(
                                gap.lines().stream()
                                        .allMatch(line -> line.status() == Gap.Status.HELD));
                    }
                });
    }

    @Property(tries = 300)
    void who_has_more_lacks_no_more(@ForAll long seed) {
        RandomWorld random = new RandomWorld(seed);
        Random choice = new Random(seed);
        over(
                random.world,
                graph -> {
                    Needs needs = new Needs(graph);
                    int to = graph.concepts().find(World.role(random.roles.get(0)));
                    Holdings holdings = Holdings.none();
                    Gap before = Gap.of(needs, to, holdings);
                    for (int i = 0; i < 6; i++) {
                        String skill = random.skills.get(choice.nextInt(random.skills.size()));
                        double level = choice.nextBoolean() ? Double.NaN : choice.nextInt(8);
                        holdings.add(needs, graph.concepts().find(World.skill(skill)), level);
                        Gap after = Gap.of(needs, to, holdings);
                        Map<Integer, Gap.Line> old = new HashMap<>();
                        before.lines().forEach(line -> old.put(line.need().one(), line));
                        for (Gap.Line line : after.lines()) {
                            Gap.Line was = old.get(line.need().one());
                            assertTrue(line.status().compareTo(was.status()) >= 0, line + "" + was);
                            assertTrue(line.effort() <= was.effort(), line + " " + was);
                        }
                        before = after;
                    }
                });
    }

    @Test
    void the_nearest_held_skill_is_told_with_the_way() {
        World world =
                new World()
                        .hasRole("a", "a")
                        .hasSkill("spark", "technology")
                        .hasSkill("pyspark", "")
                        .hasSkill("flink", "technology")
                        .hasSkill("hadoop", "")
                        .hasSkill("dask", "")
                        .needs("a", "spark", "essential")
                        .add(World.skill("pyspark"), Terms.SKOS_BROADER, World.skill("spark"))
                        .add(World.skill("spark"), Terms.SKOS_BROADER, "urn:engines")
                        .add(World.skill("flink"), Terms.SKOS_BROADER, "urn:engines")
                        .add(World.skill("hadoop"), Terms.SKOS_RELATED, World.skill("spark"))
                        .add(World.skill("dask"), Terms.SKOS_CLOSE_MATCH, World.skill("spark"));
        over(
                world,
                graph -> {
                    assertEquals("null 0.6 MEDIUM", nearest(graph));
                    assertEquals("flink of the same kind 0.42 MEDIUM", nearest(graph, "flink"));
                    assertEquals("hadoop related 0.3 MEDIUM", nearest(graph, "flink", "hadoop"));
                    assertEquals(
                            "pyspark a kind of it 0.24 SMALL",
                            nearest(graph, "flink", "hadoop", "pyspark"));
                    assertEquals(
                            "dask close by a link 0.12 SMALL",
                            nearest(graph, "flink", "hadoop", "pyspark", "dask"));
                });
    }

    @Test
    void the_closest_is_taken_two_steps_away_at_most_and_of_equal_ones_the_first() {
        World world = new World().hasRole("a", "a").hasSkill("spark", "technology");
        world.needs("a", "spark", "essential");
        for (String skill :
                List.of("pyspark", "sparkr", "notebook", "cell", "engine", "software", "hadoop")) {
            world.hasSkill(skill, "");
        }
        world.hasSkill("beam", "");
        world.add(World.skill("pyspark"), Terms.SKOS_BROADER, World.skill("spark"));
        world.add(World.skill("sparkr"), Terms.SKOS_BROADER, World.skill("spark"));
        world.add(World.skill("notebook"), Terms.SKOS_BROADER, World.skill("pyspark"));
        world.add(World.skill("cell"), Terms.SKOS_BROADER, World.skill("notebook"));
        world.add(World.skill("spark"), Terms.SKOS_BROADER, World.skill("engine"));
        world.add(World.skill("engine"), Terms.SKOS_BROADER, World.skill("software"));
        world.add(World.skill("hadoop"), Terms.SKOS_RELATED, World.skill("spark"));
        world.add(World.skill("beam"), Terms.SKOS_BROAD_MATCH, World.skill("spark"));
        over(
                world,
                graph -> {
                    assertEquals("null 0.6 MEDIUM", nearest(graph, "cell"));
                    assertEquals("notebook a kind of it 0.36 MEDIUM", nearest(graph, "notebook"));
                    assertEquals(
                            "software what it is a kind of 0.36 MEDIUM",
                            nearest(graph, "software"));
                    assertEquals("hadoop related 0.3 MEDIUM", nearest(graph, "notebook", "hadoop"));
                    assertEquals(
                            "beam close by a link 0.3 MEDIUM", nearest(graph, "hadoop", "beam"));
                    assertEquals(
                            "sparkr a kind of it 0.24 SMALL", nearest(graph, "beam", "sparkr"));
                    assertEquals(
                            "sparkr a kind of it 0.24 SMALL", nearest(graph, "engine", "sparkr"));
                    assertEquals(
                            "pyspark a kind of it 0.24 SMALL", nearest(graph, "sparkr", "pyspark"));
                });
    }

    @Test
    void a_quarter_is_small_and_six_tenths_medium() {
        assertEquals(Gap.Band.NONE, Gap.Band.of(0));
        assertEquals(Gap.Band.SMALL, Gap.Band.of(0.25));
        assertEquals(Gap.Band.MEDIUM, Gap.Band.of(0.26));
        assertEquals(Gap.Band.MEDIUM, Gap.Band.of(0.6));
        assertEquals(Gap.Band.LARGE, Gap.Band.of(0.61));
    }

    private static String nearest(SkillGraph graph, String... held) {
        Needs needs = new Needs(graph);
        Holdings holdings = Holdings.none();
        for (String skill : held) {
            holdings.add(needs, graph.concepts().find(World.skill(skill)), Double.NaN);
        }
        Gap.Line line = Gap.of(needs, 0, holdings).lines().get(0);
        NearestSkill nearest = line.nearest();
        String told =
                nearest == null
                        ? "null"
                        : graph.concepts().iri(nearest.skill()).replaceAll(".*/", "")
                                + " "
                                + nearest.way().words();
        return told + " " + Math.round(line.effort() * 100) / 100.0 + " " + line.band();
    }

    /**
     * Twenty roles, of which one asks: rarity is ln 20 / ln 1000 = 0.4337, or 0 for what all ask.
     */
    @Test
    void effort_and_weight_are_what_their_formulas_give() {
        World world = new World().hasRole("a", "a").hasRole("b", "b").hasSkill("reading", "");
        world.needs("a", "reading", "essential").needs("b", "reading", "essential");
        for (int i = 2; i < 20; i++) {
            world.hasRole("r" + i, "r").needs("r" + i, "reading", "essential");
        }
        world.hasSkill("rust", "technology");
        world.text(World.skill("rust"), Rg.HOT_TECHNOLOGY, "true", "");
        world.hasSkill("kafka", "technology").hasSkill("patience", "transversal");
        world.hasSkill("bayes", "knowledge").hasSkill("maths", "knowledge");
        world.needs("a", "rust", "optional").needs("a", "patience", "helpful");
        world.needs("a", "kafka", "essential").with(Rg.IN_DEMAND, "true");
        world.needs("a", "bayes", "essential").with(Rg.LEVEL, "6.3");
        world.needs("a", "maths", "essential").with(Rg.LEVEL, "4.9");
        world.needs("b", "rust", "minor");
        over(
                world,
                graph -> {
                    Needs needs = new Needs(graph);
                    int bayes = graph.concepts().find(World.skill("bayes"));
                    assertEquals(
                            """
                            kafka MISSING effort 0.2602 weight 1.3010
                            maths MISSING effort 0.7000 weight 0.4337
                            rust MISSING effort 0.2602 weight 0.3253
                            patience MISSING effort 0.1084 weight 0.1084
                            reading MISSING effort 0.0000 weight 0.0000
                            bayes PARTLY effort 0.4000 weight 0.4337
                            """,
                            numbers(graph, Holdings.none().add(needs, bayes, 3.5)));
                    int b = graph.concepts().find(World.role("b"));
                    assertEquals(
                            """
                            kafka MISSING effort 0.2602 weight 1.3010
                            bayes MISSING effort 0.9000 weight 0.4337
                            maths MISSING effort 0.7000 weight 0.4337
                            patience MISSING effort 0.1084 weight 0.1084
                            rust PARTLY effort 0.1301 weight 0.3253
                            reading HELD effort 0.0000 weight 0.0000
                            """,
                            numbers(graph, Holdings.of(needs, b)));
                });
    }

    private static String numbers(SkillGraph graph, Holdings holdings) {
        StringBuilder lines = new StringBuilder();
        int to = graph.concepts().find(World.role("a"));
        for (Gap.Line line : Gap.of(new Needs(graph), to, holdings).lines()) {
            String skill = graph.concepts().iri(line.need().skill()).replaceAll(".*/", "");
            lines.append(
                    String.format(
                            Locale.ROOT,
                            "%s %s effort %.4f weight %.4f\n",
                            skill,
                            line.status(),
                            line.effort(),
                            line.weight()));
        }
        return lines.toString();
    }

    @Test
    void what_a_survey_scores_is_compared_where_it_scored_both_and_styles_of_work_never() {
        World world = new World().hasRole("a", "a").hasRole("b", "b").hasRole("c", "c");
        world.hasSkill("reading", "practicalSkill").hasSkill("integrity", "transversal");
        world.hasSkill("sql", "knowledge").hasSkill("english", "knowledge");
        for (String skill : List.of("reading", "integrity")) {
            world.needs("a", skill, "essential").with(Rg.SCORE, "4");
            world.needs("c", skill, "essential").with(Rg.SCORE, "4");
        }
        world.needs("a", "sql", "essential").needs("b", "sql", "essential");
        world.in("esco").needs("a", "english", "essential").with(Rg.SCORE, "4");
        over(
                world,
                graph -> {
                    assertEquals(
                            "[english NOT_COMPARED elsewhere, integrity NOT_COMPARED, reading NOT_COMPARED,"
                                    + " sql HELD]",
                            statuses(graph, "b"));
                    assertEquals(
                            "[english MISSING elsewhere, integrity NOT_COMPARED, reading HELD, sql MISSING]",
                            statuses(graph, "c"));
                });
    }

    private static String statuses(SkillGraph graph, String from) {
        Needs needs = new Needs(graph);
        int to = graph.concepts().find(World.role("a"));
        int held = graph.concepts().find(World.role(from));
        return Gap.of(needs, to, Holdings.of(needs, held)).lines().stream()
                .map(
                        line ->
                                graph.concepts().iri(line.need().skill()).replaceAll(".*/", "")
                                        + " "
                                        + line.status()
                                        + (line.elsewhere() ? " elsewhere" : ""))
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void a_long_chain_and_a_cycle_end_in_an_answer() {
        World world = new World().hasRole("a", "a").hasRole("b", "b").needs("a", "s0", "essential");
        for (int i = 0; i < 10_000; i++) {
            world.hasSkill("s" + i, "");
            world.add(World.skill("s" + i), Terms.SKOS_BROADER, World.skill("s" + (i + 1)));
        }
        world.add(World.skill("s10000"), Terms.SKOS_BROADER, World.skill("s0"));
        world.add(World.skill("s5"), Terms.SKOS_EXACT_MATCH, World.skill("s5"));
        over(
                world,
                graph -> {
                    Needs needs = new Needs(graph);
                    int two = graph.concepts().find(World.skill("s2"));
                    Holdings holdings = Holdings.none().add(needs, two, Double.NaN);
                    int role = graph.concepts().find(World.role("a"));
                    Gap.Line line = Gap.of(needs, role, holdings).lines().get(0);
                    assertEquals(NearestSkill.Way.BROADER, line.nearest().way());
                    int idle = graph.concepts().find(World.role("b"));
                    assertEquals(List.of(), Gap.of(needs, idle, holdings).lines());
                });
    }

    @Test
    void fifty_thousand_skills_held_are_compared_in_a_moment() {
        World world = new World().hasRole("a", "a").hasRole("all", "all");
        for (int i = 0; i < 50_000; i++) {
            world.hasSkill("s" + i, "").needs("all", "s" + i, "optional");
            if (i % 100 == 0) {
                world.needs("a", "s" + i, "essential").with(Rg.LEVEL, "3.5");
            }
        }
        over(
                world,
                graph -> {
                    Needs needs = new Needs(graph);
                    int role = graph.concepts().find(World.role("a"));
                    int all = graph.concepts().find(World.role("all"));
                    Gap gap =
                            CpuTime.within(
                                    Duration.ofSeconds(5),
                                    () -> Gap.of(needs, role, Holdings.of(needs, all)));
                    assertEquals(500, gap.lines().size());
                    assertTrue(gap.lines().stream().allMatch(l -> l.status() == Gap.Status.HELD));
                });
    }
}
