package org.rolegraph.load.source.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.testkit.ReadSource;

/**
 * The topics of October 2026, whole. The numbers are those of {@code
 * src/test/scripts/count-topics.py}, which shares nothing with the reader; those that follow from
 * the rules on makers stand apart.
 */
class AllTopicsTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");

    @BeforeEach
    void needs_the_publishers_files() {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with tech.zip");
    }

    @Test
    void all_that_the_files_say_is_read() {
        ReadSource read = read();
        assertEquals(
                """
                aliases = 2087
                articles of their own = 862
                articles on something wider = 52
                related = 1642
                released to the day = 341
                released to the month = 118
                released to the year = 152
                topics = 1255
                """,
                text(counts(read)));
        assertEquals(
                Map.of(
                        Codes.DUPLICATE_ID, 1,
                        Codes.INVISIBLE_CHARACTER, 1,
                        Codes.LEFT_OUT, 1,
                        Codes.NO_BREAK_SPACE, 1),
                read.codes());
    }

    @Test
    void makers_are_those_of_the_rules() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String line : read().lines()) {
            kinds.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum);
        }
        kinds.keySet().retainAll(Set.of("claim", "organization", "person", "product"));
        assertEquals(
                """
                claim = 944
                organization = 215
                person = 574
                product = 792
                """,
                text(kinds));
    }

    private static ReadSource read() {
        return ReadSource.of(new TopicsSource(Path.of(DATA, "tech.zip")));
    }

    private static Map<String, Integer> counts(ReadSource read) {
        Map<String, Integer> counts = new TreeMap<>();
        for (ReadSource.Read each : read.facts()) {
            Fact fact = each.fact();
            if (fact instanceof Skill skill) {
                counts.merge("topics", 1, Integer::sum);
                counts.merge("aliases", skill.names().alternative().size(), Integer::sum);
                counts.merge("related", skill.related().size(), Integer::sum);
            } else if (fact instanceof Link) {
                counts.merge("articles of their own", 1, Integer::sum);
            } else if (fact instanceof Statement statement) {
                count(statement, counts);
            }
        }
        return counts;
    }

    private static void count(Statement statement, Map<String, Integer> counts) {
        String object = statement.object().fold(Object::toString, Literal::datatype);
        if (statement.predicate().value().equals(Terms.DCT_ISSUED)) {
            String precision =
                    object.endsWith("Month") ? "month" : object.endsWith("Year") ? "year" : "day";
            counts.merge("released to the " + precision, 1, Integer::sum);
        } else if (statement.predicate().value().equals(Terms.RDFS_SEE_ALSO)
                && object.contains("wikipedia.org/")) {
            counts.merge("articles on something wider", 1, Integer::sum);
        }
    }

    private static String text(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " = " + each.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
