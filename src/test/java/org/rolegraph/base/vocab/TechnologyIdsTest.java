package org.rolegraph.base.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolegraph.base.model.Iri;

class TechnologyIdsTest {
    @ParameterizedTest
    @CsvSource({
        "Apache Hadoop, technology-apache-hadoop",
        "C, technology-c",
        "C++, technology-c-plus-plus",
        "C#, technology-c-sharp",
        "Node.js, technology-node.js",
        "Microsoft .NET Framework, technology-microsoft-.net-framework",
        "T squares, technology-t-squares",
        "T-squares, technology-t-squares",
        "Café, technology-cafe",
        "Carpenters' squares, technology-carpenters-squares",
        "'ESRI ArcGIS, Inc.', technology-esri-arcgis-inc",
        "A/B (test) & more, technology-a-b-test-more",
    })
    void are_made_of_the_words_of_a_name(String name, String id) {
        assertEquals(Optional.of(id), TechnologyIds.of(name));
        assertTrue(Ids.isSlug(id));
    }

    @ParameterizedTest
    @CsvSource({
        "Act!, Act",
        "Palisade @Risk, Palisade Risk",
        "Star*Net, Star Net",
        ".40 caliber pistols, 40 caliber pistols",
        "$mart System, mart System",
        "C++, C",
        "C#, C",
        "Node.js, Node js",
        "α carbon, β carbon",
        "5 µm filters, 5 m filters",
    })
    void names_that_differ_by_more_than_spelling_differ(String one, String other) {
        String id = TechnologyIds.of(one).orElseThrow();
        assertNotEquals(id, TechnologyIds.of(other).orElseThrow());
        assertTrue(Ids.isSlug(id), id);
    }

    @Test
    void a_name_without_letter_or_digit_has_none() {
        assertEquals(Optional.empty(), TechnologyIds.of(" -?- "));
        assertEquals(Optional.empty(), TechnologyIds.of("日本"));
    }

    /** By construction: the id spells the words, or a digest of them. */
    @Property(tries = 2000)
    void equal_ids_are_of_equal_words(@ForAll("names") String one, @ForAll("names") String other) {
        Optional<String> id = TechnologyIds.of(one);
        if (id.isPresent()) {
            boolean same = TechnologyIds.words(one).equals(TechnologyIds.words(other));
            assertEquals(same, id.equals(TechnologyIds.of(other)), one + " | " + other);
            assertTrue(Ids.isSlug(id.get()), id.get());
        }
    }

    /** What the id was by any class leads to what it is, or to what a digest follows. */
    @Property(tries = 500)
    void former_ids_lead_to_the_present_one(@ForAll("names") String name) {
        Optional<String> id = TechnologyIds.of(name);
        if (id.isEmpty()) {
            return;
        }
        for (String kind : List.of("43232304", "2.E.1.a", "2.E.14.b")) {
            String former = "onet-" + TechnologyIds.former(kind, name);
            String now = TechnologyIds.current(former).orElseThrow();
            String present = "onet-" + id.get();
            assertTrue(
                    present.equals(now) || TechnologyIds.isMarked(present, now),
                    former + " " + present);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("aAbC12 .-+#!@&'/éµ日_")
                .ofMinLength(1)
                .ofMaxLength(6);
    }

    @ParameterizedTest
    @CsvSource({
        "onet-43232304-apache-hadoop, onet-technology-apache-hadoop",
        "skill:onet-2.E.1.a-apache-hadoop, skill:onet-technology-apache-hadoop",
        "https://w3id.org/rolegraph/skill/onet-43232405-c-sharp,"
                + " https://w3id.org/rolegraph/skill/onet-technology-c-sharp",
    })
    void former_ids_curies_and_iris_are_known(String former, String current) {
        assertEquals(Optional.of(current), TechnologyIds.current(former));
    }

    @ParameterizedTest
    @CsvSource({
        "onet-technology-python",
        "onet-2.A.1.a",
        "onet-unspsc-43232304",
        "onet-15-2051.00",
        "onet-task-123",
        "python",
        "my-onet-43232304-python",
    })
    void other_ids_are_not(String id) {
        assertEquals(Optional.empty(), TechnologyIds.current(id));
        Iri iri = new Iri(Ids.BASE + "skill/" + id);
        assertEquals(iri, TechnologyIds.current(iri));
    }

    @Test
    void only_skills_of_this_graph_move() {
        Iri elsewhere = new Iri("https://example.org/skill/onet-43232304-python");
        assertEquals(elsewhere, TechnologyIds.current(elsewhere));
        Iri concept = new Iri(Ids.BASE + "concept/onet-2.D.1-6");
        assertEquals(concept, TechnologyIds.current(concept));
        assertFalse(TechnologyIds.isMarked("onet-technology-act_12345678x", "onet-technology-act"));
    }
}
