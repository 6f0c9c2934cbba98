package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/**
 * Aggregates of no rows at all. SPARQL 1.1, 18.5.1: COUNT, SUM and AVG of nothing are 0,
 * GROUP_CONCAT of nothing is the empty text; MIN, MAX and SAMPLE of nothing are errors, so that
 * their variable is unbound. With GROUP BY there is no group, so there is no row (11.2).
 */
class EmptyGroupsTest {
    private static final String NOTHING = " { ?s <urn:none> ?x }";
    private static final String ZERO = "\"0\"^integer";
    private static final String TEXT = "\"\"^string";

    private static final List<List<String>> AGGREGATES =
            List.of(
                    List.of("COUNT(*)", ZERO),
                    List.of("COUNT(DISTINCT *)", ZERO),
                    List.of("COUNT(?x)", ZERO),
                    List.of("COUNT(DISTINCT ?x)", ZERO),
                    List.of("SUM(?x)", ZERO),
                    List.of("SUM(DISTINCT ?x)", ZERO),
                    List.of("AVG(?x)", ZERO),
                    List.of("AVG(DISTINCT ?x)", ZERO),
                    List.of("MIN(?x)", "-"),
                    List.of("MIN(DISTINCT ?x)", "-"),
                    List.of("MAX(?x)", "-"),
                    List.of("MAX(DISTINCT ?x)", "-"),
                    List.of("SAMPLE(?x)", "-"),
                    List.of("SAMPLE(DISTINCT ?x)", "-"),
                    List.of("GROUP_CONCAT(?x)", TEXT),
                    List.of("GROUP_CONCAT(?x; separator=', ')", TEXT),
                    List.of("GROUP_CONCAT(DISTINCT ?x)", TEXT),
                    List.of("GROUP_CONCAT(DISTINCT ?x; separator=', ')", TEXT));

    @TestFactory
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "queries against an oracle")
    Stream<DynamicTest> each_aggregate_of_no_rows() {
        return AGGREGATES.stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.get(0),
                                        () -> {
                                            String select = "SELECT (" + each.get(0) + " AS ?a)";
                                            assertEquals(
                                                    List.of(each.get(1)), rows(select + NOTHING));
                                            assertEquals(
                                                    List.of(),
                                                    rows(select + NOTHING + " GROUP BY ?s"));
                                        }));
    }

    private static List<String> rows(String query) {
        return Definitions.answered(Definitions.stored("<urn:a> <urn:p> \"b\" <urn:g> .\n"), query);
    }
}
