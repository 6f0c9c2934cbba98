package org.rolegraph.store.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

class ShownTest {
    private static final String TOPICS = Graphs.TOPICS.value();
    private static final String CURATED = Graphs.CURATED.value();

    private final Matches matches = new Matches();

    private void is(String graph, String type, String... entities) {
        for (String entity : entities) {
            matches.see(graph, "https://" + entity + "/1", Terms.RDF_TYPE, type);
        }
    }

    private void same(String one, String other) {
        String graph = Graphs.LINKS.value();
        String subject = "https://" + one + "/1";
        matches.see(graph, subject, Terms.SKOS_EXACT_MATCH, "https://" + other + "/1");
    }

    /** Who is shown as whom, by their hosts. */
    private String shown() {
        Map<String, String> all = new TreeMap<>();
        matches.write(
                (subject, predicate, object) -> {
                    if (predicate.equals(Rg.SHOWN_AS)) {
                        all.put(host(subject), host(object));
                    }
                });
        return all.toString();
    }

    private static String host(String iri) {
        return iri.substring("https://".length(), iri.length() - 2);
    }

    @Test
    void what_is_one_by_a_chain_is_shown_as_the_first_by_iri() {
        is(TOPICS, Terms.SKOS_CONCEPT, "b", "c", "d");
        same("d", "c");
        same("b", "d");
        assertEquals("{c=b, d=b}", shown());
    }

    @Test
    void what_the_curated_graph_describes_comes_before_what_another_does_and_that_before_a_name() {
        is(TOPICS, Rg.PRODUCT, "b", "c");
        same("a", "b");
        same("b", "c");
        is(CURATED, Rg.PRODUCT, "c");
        assertEquals("{a=c, b=c}", shown());
    }

    @Test
    void a_name_that_nothing_describes_is_not_shown_where_another_may_be() {
        is(TOPICS, Terms.SKOS_CONCEPT, "b");
        same("a", "b");
        assertEquals("{a=b}", shown());
    }

    @Test
    void what_is_one_with_nothing_is_shown_as_itself() {
        is(TOPICS, Rg.ORGANIZATION, "a", "b");
        assertEquals("{}", shown());
    }
}
