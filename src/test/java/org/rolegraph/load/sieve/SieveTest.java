package org.rolegraph.load.sieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.check.Checker;
import org.rolegraph.load.check.NumberedInMemory;
import org.rolegraph.load.check.RandomGraph;
import org.rolegraph.load.check.Recheck;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** What is found by way of the sieve is what Jena finds when it looks at everything. */
class SieveTest {
    private static final Path CASES = Path.of("src/test/resources/check");
    private static final List<Node> ODD =
            List.of(
                    NodeFactory.createLiteralLang("plain", "en"),
                    NodeFactory.createLiteralLang("plain", "EN"),
                    NodeFactory.createLiteralLang("plain", "de"),
                    NodeFactory.createLiteralString("plain"),
                    NodeFactory.createLiteralString(" outer"),
                    NodeFactory.createLiteralLang("outer\u00a0", "en"),
                    NodeFactory.createLiteralLang("a\u0007b", "en"),
                    RandomGraph.decimal(-0.5),
                    RandomGraph.decimal(0.5),
                    RandomGraph.decimal(3.5),
                    NodeFactory.createURI("https://example.org/nowhere"));

    static {
        JenaSystem.init();
    }

    /** Every triple of the faultless base and of every case that breaks a rule. */
    private static final List<Triple> POOL = pool();

    private static List<Triple> pool() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .flatMap(file -> sorted(turtle(file)).stream())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_case_gives_the_same_problems() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> folders = Files.list(CASES).filter(Files::isDirectory)) {
            for (Path folder : folders.sorted().toList()) {
                Graph graph = turtle(CASES.resolve("base.ttl"));
                turtle(folder.resolve("input.ttl")).find().forEach(graph::add);
                assertEquals(plainly(graph), sieved(graph), folder.toString());
                sieved(graph).forEach(problem -> codes.add(problem.code()));
            }
        }
        assertEquals(
                Checker.explanations().stream().map(e -> e.code()).collect(Collectors.toSet()),
                codes);
    }

    @Property(tries = 400)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void spoilt_graphs_give_the_same_problems(
            @ForAll Random random,
            @ForAll @IntRange(min = 0, max = 4) int size,
            @ForAll @IntRange(max = 40) int changes) {
        Graph graph = size == 0 ? cases(random) : RandomGraph.of(random, size);
        for (int i = 0; i < changes; i++) {
            change(graph, random);
        }
        assertEquals(plainly(graph), sieved(graph));
    }

    /** Change upon change, each time by what was found the time before. */
    @Property(tries = 400)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "changes of graphs against an oracle")
    void what_a_change_reaches_is_all_that_needs_another_look(
            @ForAll Random random,
            @ForAll @IntRange(min = 0, max = 4) int size,
            @ForAll @IntRange(max = 12) int changes) {
        Graph graph = size == 0 ? cases(random) : RandomGraph.of(random, size);
        Set<Node> faulty =
                check(graph, new NumberedInMemory(graph), Optional.empty(), new Problems());
        for (int round = 0; round < 4; round++) {
            List<Triple> before = sorted(graph);
            for (int i = 0; i < changes; i++) {
                change(graph, random);
            }
            NumberedInMemory numbers = new NumberedInMemory(graph, before);
            Recheck recheck = new Recheck(changed(before, graph, numbers), faulty);
            Problems problems = new Problems();
            faulty = check(graph, numbers, Optional.of(recheck), problems);
            assertEquals(sieved(graph), problems.list());
            Problems whole = new Problems();
            assertEquals(check(graph, numbers, Optional.empty(), whole), faulty);
        }
    }

    private static List<long[]> changed(List<Triple> before, Graph now, NumberedInMemory numbers) {
        Set<Triple> changed = new HashSet<>(before);
        now.find()
                .forEach(
                        triple -> {
                            if (!changed.remove(triple)) {
                                changed.add(triple);
                            }
                        });
        return changed.stream()
                .map(
                        triple ->
                                new long[] {
                                    numbers.number(triple.getSubject()),
                                    numbers.number(triple.getPredicate()),
                                    numbers.number(triple.getObject())
                                })
                .toList();
    }

    @Property(tries = 50)
    void of_a_sound_graph_nothing_is_left_for_jena(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 10) int size) {
        Graph graph = RandomGraph.of(random, size);
        Shapes shapes = shapes();
        Sieve sieve = sift(graph, shapes);
        for (Shape shape : shapes.getTargetShapes()) {
            if (sieve.sieves(shape)) {
                assertEquals(Set.of(), sieve.suspects(shape, graph));
            }
        }
    }

    @Test
    void all_shapes_but_one_are_sieved() {
        Shapes shapes = shapes();
        Sieve sieve = sift(GraphFactory.createGraphMem(), shapes);
        assertEquals(
                // its path has two steps
                List.of("https://w3id.org/rolegraph/shapes#Matched"),
                shapes.getTargetShapes().stream()
                        .filter(shape -> !sieve.sieves(shape))
                        .map(shape -> shape.getShapeNode().getURI())
                        .toList());
    }

    @Test
    void classes_below_a_class_count_at_any_depth() {
        Graph graph = turtle(CASES.resolve("base.ttl"));
        Node skill = NodeFactory.createURI("https://example.org/skill");
        Node below = NodeFactory.createURI("https://example.org/Below");
        Node middle = NodeFactory.createURI("https://example.org/Middle");
        Node subclass = NodeFactory.createURI(Prefixes.RDFS + "subClassOf");
        graph.add(below, subclass, middle);
        graph.add(middle, subclass, NodeFactory.createURI(Rg.SKILL));
        graph.add(middle, subclass, below);
        graph.add(skill, NodeFactory.createURI(Terms.RDF_TYPE), below);
        assertEquals(plainly(graph), sieved(graph));
        assertTrue(
                sieved(graph).stream().anyMatch(p -> p.code().equals("skill-is-concept")),
                "the node is a skill by its class");
    }

    private static Sieve sift(Graph graph, Shapes shapes) {
        NumberedInMemory numbers = new NumberedInMemory(graph);
        Sieve sieve = Sieve.of(numbers, shapes, false);
        SubjectTriples.read(numbers, List.of(sieve));
        return sieve;
    }

    private static Shapes shapes() {
        return Shapes.parse(turtle(Path.of("ontology/shapes.ttl")));
    }

    private static Graph cases(Random random) {
        Graph graph = turtle(CASES.resolve("base.ttl"));
        int most = random.nextInt(60);
        for (int i = 0; i < most; i++) {
            graph.add(pick(POOL, random));
        }
        return graph;
    }

    private static void change(Graph graph, Random random) {
        List<Triple> triples = sorted(graph);
        Triple there = pick(triples, random);
        Node other = pick(triples, random).getObject();
        Triple pooled = pick(POOL, random);
        switch (random.nextInt(6)) {
            case 0 -> graph.delete(there);
            case 1 -> graph.add(there.getSubject(), there.getPredicate(), pick(ODD, random));
            case 2 -> graph.add(there.getSubject(), there.getPredicate(), other);
            case 3 -> graph.add(there.getSubject(), pooled.getPredicate(), other);
            case 4 -> graph.add(there.getSubject(), pooled.getPredicate(), there.getSubject());
            default -> graph.add(there.getSubject(), pooled.getPredicate(), pooled.getObject());
        }
    }

    private static List<Problem> plainly(Graph graph) {
        return Checker.check(graph, node -> Optional.empty()).list();
    }

    private static List<Problem> sieved(Graph graph) {
        Problems problems = new Problems();
        check(graph, new NumberedInMemory(graph), Optional.empty(), problems);
        return problems.list();
    }

    private static Set<Node> check(
            Graph graph, NumberedInMemory numbers, Optional<Recheck> recheck, Problems problems) {
        return Checker.check(graph, numbers, recheck, node -> Optional.empty(), problems);
    }

    private static Graph turtle(Path file) {
        Graph graph = GraphFactory.createGraphMem();
        RDFParser.source(file).parse(graph);
        return graph;
    }

    private static List<Triple> sorted(Graph graph) {
        return graph.find().toList().stream()
                .sorted(Comparator.comparing(Triple::toString))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
