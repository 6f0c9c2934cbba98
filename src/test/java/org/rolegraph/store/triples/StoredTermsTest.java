package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.store.generation.KeyedTriples;

/** The ways past TDB2's own look-ups find what these find. */
class StoredTermsTest {
    static {
        JenaSystem.init();
    }

    @TempDir private Path folder;
    private final List<Quad> quads = new ArrayList<>();

    @BeforeEach
    void write() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            quads.add(
                    Quad.create(
                            NodeFactory.createURI("g:" + (1 + random.nextInt(2))),
                            NodeFactory.createURI("s:" + random.nextInt(300)),
                            NodeFactory.createURI("p:" + random.nextInt(5)),
                            object(random)));
        }
        SmallStores.write(folder, quads);
    }

    /** Some kept within their ids, some of more than a window, some of several bytes a letter. */
    private static Node object(Random random) {
        int number = random.nextInt(40);
        return switch (random.nextInt(6)) {
            case 0 -> NodeFactory.createURI("s:" + number);
            case 1 -> NodeFactory.createLiteralLang("é" + "ü".repeat(number * 400), "de");
            case 2 -> NodeFactory.createLiteralString("x".repeat(number * 700));
            case 3 -> SmallStores.quad("<g:1> <s:1> <p:1> " + number).getObject();
            case 4 -> SmallStores.quad("<g:1> <s:1> <p:1> " + number + ".5").getObject();
            default -> NodeFactory.createLiteralLang("label " + number, "en-GB");
        };
    }

    @Test
    void numbers_lead_to_terms_and_back() {
        Set<Node> terms = new java.util.HashSet<>();
        quads.forEach(q -> Collections.addAll(terms, q.getGraph(), q.getSubject(), q.getObject()));
        try (StoreReader reader = StoreReader.open(folder)) {
            Map<Long, Node> byNumber = new HashMap<>();
            terms.forEach(term -> byNumber.put(reader.terms().number(term), term));
            assertEquals(terms.size(), byNumber.size());
            List<Long> shuffled = new ArrayList<>(byNumber.keySet());
            Collections.shuffle(shuffled, new Random(5));
            for (long number : shuffled) {
                assertEquals(byNumber.get(number), reader.terms().term(number));
            }
            assertEquals(StoredTerms.NONE, reader.terms().number("s:unknown"));
        }
    }

    @Test
    void numbered_triples_are_those_of_the_union_subject_by_subject() {
        try (StoreReader reader = StoreReader.open(folder)) {
            NumberedTriples numbered = reader.numbered();
            List<Triple> said = new ArrayList<>();
            List<Long> subjects = new ArrayList<>();
            numbered.forEach(
                    (s, p, o) -> {
                        said.add(
                                Triple.create(
                                        numbered.term(s), numbered.term(p), numbered.term(o)));
                        if (subjects.isEmpty() || subjects.get(subjects.size() - 1) != s) {
                            subjects.add(s);
                        }
                    });
            assertEquals(sorted(reader.dataset().getUnionGraph().find().toList()), sorted(said));
            assertEquals(subjects.size(), Set.copyOf(subjects).size());

            Node predicate = NodeFactory.createURI("p:3");
            Set<String> of = new TreeSet<>();
            numbered.forEach(
                    numbered.number(predicate),
                    (s, p, o) ->
                            of.add(
                                    Triple.create(
                                                    numbered.term(s),
                                                    numbered.term(p),
                                                    numbered.term(o))
                                            .toString()));
            assertEquals(
                    new TreeSet<>(
                            sorted(reader.union().find(Node.ANY, predicate, Node.ANY).toList())),
                    of);
            numbered.forEach(NumberedTriples.NONE, (s, p, o) -> said.clear());
            assertTrue(!said.isEmpty(), "nothing has a predicate that is not there");
        }
    }

    @Test
    void keyed_triples_say_what_strings_say() {
        try (StoreReader reader = StoreReader.open(folder)) {
            KeyedTriples keyed = reader.triples().keyed();
            for (String predicate : List.of("p:0", "p:4", "p:unknown")) {
                List<String> strings = new ArrayList<>();
                reader.triples().forEach(predicate, (g, s, o, l) -> strings.add(line(g, s, o, l)));
                List<String> keys = new ArrayList<>();
                keyed.forEach(predicate, (g, s, o) -> keys.add(line(keyed, g, s, o)));
                assertEquals(strings.stream().sorted().toList(), keys.stream().sorted().toList());
                List<String> ofOne = new ArrayList<>();
                keyed.forEach(predicate, "s:7", (g, s, o) -> ofOne.add(line(keyed, g, s, o)));
                assertEquals(
                        strings.stream().filter(l -> l.endsWith(" s:7 null")).sorted().toList(),
                        ofOne.stream().sorted().toList());
            }
        }
    }

    private static String line(KeyedTriples keyed, long graph, long subject, long object) {
        return line(
                keyed.text(graph), keyed.text(subject), keyed.text(object), keyed.language(object));
    }

    private static String line(String graph, String subject, String object, String language) {
        return graph + " " + subject + " " + object + " " + language;
    }

    private static List<String> sorted(List<Triple> triples) {
        return triples.stream().map(Triple::toString).sorted().toList();
    }
}
