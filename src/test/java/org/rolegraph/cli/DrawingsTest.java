package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jgrapht.nio.graphml.SimpleGraphMLEventDrivenImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings of all that is loaded, read by others: GraphML by JGraphT and its schema, DOT by gc. */
class DrawingsTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");

    @TempDir Path home;

    @Test
    void the_packed_graph_is_read_by_others() throws Exception {
        Run.Place place = Loaded.packed();
        readByOthers(place);
        keepsTheSchema(place, "--graph", "curated");
    }

    @Test
    void persons_levels_kinds_and_pay_are_read_by_others() throws Exception {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with tech.zip");
        Run.Place place = Run.Place.at(home);
        Run load =
                place.run(
                        "load",
                        "topics=" + Path.of(DATA, "tech.zip"),
                        "landscape=" + Path.of(DATA, "tech.zip"),
                        "companies=" + Path.of(DATA, "orgs.zip"),
                        "ukddat=" + Path.of(DATA, "frameworks.zip"),
                        "dcwf=" + Path.of(DATA, "frameworks.zip"),
                        "salaries=" + Path.of(DATA, "jobs.zip"));
        assertEquals(0, load.exit(), load.err());
        Set<String> types = readByOthers(place);
        for (String about :
                List.of(
                        "person:topic-linus-torvalds",
                        "product:topic-pytorch",
                        "organization:landscape-cloud-native-computing-foundation",
                        "level:ukddat-data-engineer--data-engineer")) {
            keepsTheSchema(place, "--about", about);
        }
        for (String type :
                List.of(
                        "rg:Person",
                        "rg:RoleLevel",
                        "rg:Product",
                        "cube#Observation",
                        "rg:Claim")) {
            assertTrue(types.stream().anyMatch(t -> t.contains(type)), type + " in " + types);
        }
    }

    /** The types that the things have. */
    private static Set<String> readByOthers(Run.Place place) throws Exception {
        Expected expected = new Expected();
        RDFParser.create()
                .source(new StringReader(place.run("export", "--bare", "-o", "nquads").out()))
                .lang(Lang.NQUADS)
                .parse(expected);

        Map<String, String> iris = new HashMap<>();
        Set<String> types = new TreeSet<>();
        Set<List<String>> arrows = new HashSet<>();
        SimpleGraphMLEventDrivenImporter importer = new SimpleGraphMLEventDrivenImporter();
        importer.setSchemaValidation(false);
        importer.addVertexAttributeConsumer(
                (vertex, value) -> {
                    if (vertex.getSecond().equals("iri")) {
                        iris.put(vertex.getFirst(), value.getValue());
                    } else if (vertex.getSecond().equals("type")) {
                        types.add(value.getValue());
                    }
                });
        List<List<String>> edges = new ArrayList<>();
        importer.addEdgeConsumer(edge -> edges.add(List.of(edge.getFirst(), edge.getSecond())));
        importer.importInput(new StringReader(place.run("export", "-o", "graphml").out()));
        for (List<String> edge : edges) {
            arrows.add(List.of(iris.get(edge.get(0)), iris.get(edge.get(1))));
        }
        assertEquals(expected.things.size(), iris.size());
        assertEquals(expected.things, new HashSet<>(iris.values()));
        assertEquals(expected.arrows, arrows);
        assertEquals(expected.statements.size(), edges.size());

        isCountedByGraphviz(place);
        return types;
    }

    /** Of part of the graph: Java's validator compares each id with all others. */
    private static void keepsTheSchema(Run.Place place, String option, String value) {
        Run export = place.run("export", "-o", "graphml", option, value);
        assertEquals(0, export.exit(), export.err());
        SimpleGraphMLEventDrivenImporter importer = new SimpleGraphMLEventDrivenImporter();
        importer.setSchemaValidation(true);
        List<String> vertices = new ArrayList<>();
        importer.addVertexConsumer(vertices::add);
        importer.importInput(new StringReader(export.out()));
        assertFalse(vertices.isEmpty(), value);
    }

    /** Graphviz counts as many things and arrows as there are lines for them. */
    private static void isCountedByGraphviz(Run.Place place) throws Exception {
        Path drawing = Files.createTempFile("drawing", ".gv");
        try {
            String dot = place.run("export", "-o", "dot").out();
            Files.writeString(drawing, dot);
            Process count =
                    new ProcessBuilder("gc", "-n", "-e", drawing.toString())
                            .redirectErrorStream(true)
                            .start();
            String said = new String(count.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, count.waitFor(), said);
            String[] counts = said.strip().split("\\s+");
            long arrows = dot.lines().filter(l -> l.matches("    \".*\" -> \".*")).count();
            long things = dot.lines().filter(l -> l.matches("    \".*\" \\[label=.*")).count();
            assertEquals(
                    List.of(things - arrows, arrows),
                    List.of(Long.parseLong(counts[0]), Long.parseLong(counts[1])));
        } catch (IOException e) {
            abort("skipped: Graphviz (gc) is not installed");
        } finally {
            Files.delete(drawing);
        }
    }

    /** Things and arrows by the statements themselves. */
    private static final class Expected extends StreamRDFBase {
        private final Set<String> things = new HashSet<>();
        private final Set<List<String>> arrows = new HashSet<>();
        private final Set<List<String>> statements = new HashSet<>();

        @Override
        public void quad(Quad quad) {
            Node object = quad.getObject();
            things.add(quad.getSubject().getURI());
            if (object.isURI() && !quad.getPredicate().getURI().endsWith("#type")) {
                things.add(object.getURI());
                arrows.add(List.of(quad.getSubject().getURI(), object.getURI()));
                statements.add(
                        List.of(
                                quad.getSubject().getURI(),
                                quad.getPredicate().getURI(),
                                object.getURI()));
            }
        }
    }
}
