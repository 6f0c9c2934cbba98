package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Cell;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/**
 * That {@code needs-of-role} and {@code gap} rank requirements as plain Java does, whatever their
 * levels are and through whatever links they come: what the load has joined counts as one, what an
 * exact match merely says does not.
 */
class NeedsPropertyTest {
    private static final String ROLE = "https://w3id.org/rolegraph/role/r";
    private static final String SKILL = "https://w3id.org/rolegraph/skill/s";
    private static final List<String> IMPORTANCES =
            List.of("essential", "optional", "helpful", "minor", "notRequired");
    private static final int ROLES = 5;
    private static final int SKILLS = 4;

    /** What a load states of two that an exact match joins, both ways. */
    private static final String JOINED = "rg:joinedWith";

    /** What was said, and by itself joins nothing: whether it does is what a load decides. */
    private static final List<String> SAID = List.of("skos:exactMatch", "owl:sameAs");

    /** One statement: of roles when {@code predicate} is a link of these. */
    record Link(int from, String predicate, int to) {}

    record Asked(int role, int skill, int importance, Optional<BigDecimal> level) {}

    record World(List<Link> ofRoles, List<Link> ofSkills, List<Asked> asked) {}

    /** What is left of the requirements of one skill, by the least skill that is the same. */
    record Need(int skill, int importance, Optional<BigDecimal> level) {}

    @Property(tries = 150)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void the_queries_rank_as_plain_java_does(@ForAll("worlds") World world) {
        Engine engine = Bakery.engine(graph(world));
        for (int role = 0; role < 2; role++) {
            Map<Integer, Need> needs = needs(world, role);
            Set<String> expected = new TreeSet<>();
            needs.values().stream()
                    .filter(need -> need.importance() <= 2)
                    .forEach(
                            need ->
                                    expected.add(
                                            SKILL
                                                    + need.skill()
                                                    + " "
                                                    + IMPORTANCES.get(need.importance())
                                                    + " "
                                                    + text(need.level())));
            assertEquals(expected, rows(engine, "needs-of-role", Map.of("role", ROLE + role)));
        }
        assertEquals(gap(world), rows(engine, "gap", Map.of("role", ROLE + 0, "held", ROLE + 1)));
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Optional<BigDecimal>> levels =
                Arbitraries.oneOf(
                                Arbitraries.integers().between(-200, 2000).map(BigDecimal::valueOf),
                                Arbitraries.of(
                                                "10",
                                                "150.5",
                                                "7",
                                                "-3",
                                                "0",
                                                "0.5",
                                                "3.62",
                                                "99.99",
                                                "1000000000")
                                        .map(BigDecimal::new),
                                Arbitraries.bigDecimals()
                                        .between(new BigDecimal("-1e6"), new BigDecimal("1e6"))
                                        .ofScale(3))
                        .optional(0.7);
        Arbitrary<Asked> asked =
                Combinators.combine(
                                Arbitraries.integers().between(0, ROLES - 1),
                                Arbitraries.integers().between(0, SKILLS - 1),
                                Arbitraries.integers().between(0, IMPORTANCES.size() - 1),
                                levels)
                        .as(Asked::new);
        return Combinators.combine(
                        links(
                                        ROLES,
                                        JOINED,
                                        JOINED,
                                        SAID.get(0),
                                        SAID.get(1),
                                        "skos:closeMatch",
                                        "skos:broadMatch",
                                        "skos:narrowMatch",
                                        "skos:relatedMatch",
                                        "rg:profileOf")
                                .list()
                                .ofMaxSize(6),
                        links(SKILLS, JOINED, JOINED, SAID.get(0), SAID.get(1), "skos:closeMatch")
                                .list()
                                .ofMaxSize(3),
                        asked.list().ofMaxSize(14))
                .as(World::new);
    }

    private static Arbitrary<Link> links(int ends, String... predicates) {
        Arbitrary<Integer> end = Arbitraries.integers().between(0, ends - 1);
        return Combinators.combine(end, Arbitraries.of(predicates), end).as(Link::new);
    }

    private static DatasetGraph graph(World world) {
        StringBuilder text =
                new StringBuilder(
                        """
                        PREFIX rg: <https://w3id.org/rolegraph/ontology#>
                        PREFIX schema: <https://schema.org/>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX owl: <http://www.w3.org/2002/07/owl#>
                        <urn:graph> {
                        """);
        for (String importance : IMPORTANCES) {
            text.append("rg:" + importance + " schema:position ")
                    .append(IMPORTANCES.indexOf(importance) + 1)
                    .append(" .\n");
        }
        world.ofRoles().forEach(link -> text.append(triple(ROLE, link)));
        world.ofSkills().forEach(link -> text.append(triple(SKILL, link)));
        int number = 0;
        for (Asked asked : world.asked()) {
            text.append("<urn:requirement:" + number++ + "> rg:role <" + ROLE + asked.role())
                    .append("> ; rg:skill <" + SKILL + asked.skill())
                    .append("> ; rg:importance rg:" + IMPORTANCES.get(asked.importance()));
            asked.level().ifPresent(level -> text.append(" ; rg:level " + level.toPlainString()));
            text.append(" .\n");
        }
        text.append("}\n");
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> RDFParser.fromString(text.toString(), Lang.TRIG).parse(data));
        return data;
    }

    private static String triple(String entity, Link link) {
        String said = statement(entity, link.from(), link.predicate(), link.to());
        return link.predicate().equals(JOINED)
                ? said + statement(entity, link.to(), JOINED, link.from())
                : said;
    }

    private static String statement(String entity, int from, String predicate, int to) {
        return "<%s%d> %s <%s%d> .\n".formatted(entity, from, predicate, entity, to);
    }

    private static Set<String> rows(Engine engine, String query, Map<String, String> arguments) {
        Question question = Catalogue.packed().get(query).ask(arguments, (text, type) -> text);
        List<String> rows = new ArrayList<>();
        try (Answer answer = engine.ask(question, Labelling.NONE)) {
            ((Answer.Rows) answer)
                    .rows()
                    .forEachRemaining(
                            row ->
                                    rows.add(
                                            row.stream()
                                                    .map(NeedsPropertyTest::text)
                                                    .collect(Collectors.joining(" "))));
        }
        Set<String> distinct = new TreeSet<>(rows);
        assertEquals(distinct.size(), rows.size(), "each skill once: " + rows);
        return distinct;
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            return entity.iri().replaceFirst(".*#", "");
        }
        if (cell instanceof Cell.Value value) {
            return value.lexical().matches("-?[0-9.]+")
                    ? text(Optional.of(new BigDecimal(value.lexical())))
                    : value.lexical();
        }
        return "-";
    }

    private static String text(Optional<BigDecimal> level) {
        return level.map(l -> l.signum() == 0 ? "0" : l.stripTrailingZeros().toPlainString())
                .orElse("-");
    }

    // the oracle

    private static Set<String> gap(World world) {
        Map<Integer, Need> needs = needs(world, 0);
        Map<Integer, Need> held = needs(world, 1);
        Set<String> rows = new TreeSet<>();
        needs.forEach(
                (one, need) -> {
                    if (need.importance() <= 2) {
                        Need has = held.get(one);
                        Optional<BigDecimal> level =
                                has == null || has.importance() == 4
                                        ? Optional.empty()
                                        : has.level();
                        rows.add(
                                SKILL
                                        + need.skill()
                                        + " "
                                        + IMPORTANCES.get(need.importance())
                                        + " "
                                        + status(need, has, hasClose(world, one))
                                        + " "
                                        + text(need.level())
                                        + " "
                                        + text(level));
                    }
                });
        return rows;
    }

    /** Whether a role that has a say asks for a skill that is linked as close. */
    private static boolean hasClose(World world, int one) {
        Set<Integer> ones = same(world.ofSkills(), one);
        Set<Integer> close = new HashSet<>();
        for (Link link : world.ofSkills()) {
            if (link.predicate().equals("skos:closeMatch") && ones.contains(link.from())) {
                close.addAll(same(world.ofSkills(), link.to()));
            }
            if (link.predicate().equals("skos:closeMatch") && ones.contains(link.to())) {
                close.addAll(same(world.ofSkills(), link.from()));
            }
        }
        Set<Integer> standing = distances(world, 1).keySet();
        return world.asked().stream()
                .anyMatch(
                        asked ->
                                asked.importance() != 4
                                        && standing.contains(asked.role())
                                        && close.contains(asked.skill()));
    }

    private static String status(Need need, Need has, boolean close) {
        if (has == null || has.importance() == 4) {
            return close ? "partly" : "missing";
        }
        if (need.level().isPresent() && has.level().isPresent()) {
            BigDecimal below = need.level().get().subtract(has.level().get());
            return below.compareTo(new BigDecimal("0.5")) > 0 ? "partly" : "held";
        }
        return has.importance() == 3 ? "partly" : "held";
    }

    private static Map<Integer, Need> needs(World world, int role) {
        Map<Integer, Integer> distances = distances(world, role);
        Map<Integer, List<Asked>> bySkill = new TreeMap<>();
        for (Asked asked : world.asked()) {
            if (distances.containsKey(asked.role())) {
                int one = same(world.ofSkills(), asked.skill()).iterator().next();
                bySkill.computeIfAbsent(one, s -> new ArrayList<>()).add(asked);
            }
        }
        Comparator<Asked> best =
                Comparator.<Asked>comparingInt(asked -> distances.get(asked.role()))
                        .thenComparingInt(Asked::importance)
                        .thenComparing(
                                asked -> asked.level().orElse(new BigDecimal("-1e99")),
                                Comparator.reverseOrder());
        Map<Integer, Need> needs = new TreeMap<>();
        bySkill.forEach(
                (one, all) -> {
                    Asked first = all.stream().min(best).orElseThrow();
                    int skill =
                            all.stream()
                                    .filter(asked -> best.compare(asked, first) == 0)
                                    .mapToInt(Asked::skill)
                                    .min()
                                    .orElseThrow();
                    needs.put(one, new Need(skill, first.importance(), first.level()));
                });
        return needs;
    }

    /** Role to how far it is, of all whose requirements count. */
    private static Map<Integer, Integer> distances(World world, int role) {
        Set<Integer> ones = same(world.ofRoles(), role);
        Map<Integer, Integer> distances = new TreeMap<>();
        ones.forEach(one -> distances.put(one, one == role ? 0 : 1));
        for (Link link : world.ofRoles()) {
            int distance =
                    switch (link.predicate()) {
                        case "skos:closeMatch" -> 2;
                        case "skos:broadMatch", "skos:narrowMatch" -> 3;
                        case "rg:profileOf" -> 4;
                        default -> 0;
                    };
            boolean turned = link.predicate().equals("skos:narrowMatch");
            if (distance > 0 && !turned && ones.contains(link.from())) {
                distances.merge(link.to(), distance, Math::min);
            }
            if ((distance == 2 || turned) && ones.contains(link.to())) {
                distances.merge(link.from(), distance, Math::min);
            }
        }
        return distances;
    }

    /** What is joined with it, itself too, ascending. */
    private static Set<Integer> same(List<Link> links, int start) {
        Set<Integer> same = new TreeSet<>(Set.of(start));
        Set<Integer> before = new HashSet<>();
        while (!before.equals(same)) {
            before = new HashSet<>(same);
            for (Link link : links) {
                if (link.predicate().equals(JOINED)
                        && (same.contains(link.from()) || same.contains(link.to()))) {
                    same.addAll(IntStream.of(link.from(), link.to()).boxed().toList());
                }
            }
        }
        return same;
    }
}
