package org.rolegraph.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assumptions;

/**
 * The W3C's tests, unpacked from the {@code w3c.zip} of the folder that the system property {@code
 * rolegraph.data} names.
 */
public final class W3cTests {
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    private final Path folder;

    private W3cTests(Path folder) {
        this.folder = folder;
    }

    /**
     * One entry of a manifest.
     *
     * @param name what follows the {@code #} of its IRI, or the last step of the path
     * @param type local name
     */
    public record Case(Graph manifest, Node node, String name, String type) {
        /** What {@code mf:action} names. */
        public Node action() {
            return object(manifest, node, MF + "action");
        }

        /** What {@code mf:result} names, or null. */
        public Node result() {
            return object(manifest, node, MF + "result");
        }
    }

    /**
     * Unpacks what lies under a path of the archive, or skips the tests with a line that says why.
     */
    public static W3cTests unpack(String root, Path folder) throws IOException {
        String data = System.getProperty("rolegraph.data", "");
        Path zip = Path.of(data, "w3c.zip");
        Assumptions.assumeTrue(
                !data.isEmpty() && Files.exists(zip),
                "skipped: rolegraph.data names no folder with w3c.zip");
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                if (!entry.isDirectory() && entry.getName().startsWith(root)) {
                    Path target = folder.resolve(entry.getName().substring(root.length()));
                    Files.createDirectories(target.getParent());
                    Files.copy(archive.getInputStream(entry), target);
                }
            }
        }
        return new W3cTests(folder);
    }

    /** A file by its path below what was unpacked. */
    public Path file(String path) {
        return folder.resolve(path);
    }

    /**
     * The entries of a manifest and of those that it includes from the same folder, by name.
     *
     * @param base what IRIs of the manifest are relative to
     */
    public List<Case> cases(String manifest, String base) throws IOException {
        List<Case> cases = new ArrayList<>();
        read(file(manifest), base, cases, new HashSet<>());
        cases.sort((a, b) -> a.name().compareTo(b.name()));
        return cases;
    }

    private static void read(Path file, String base, List<Case> cases, Set<String> names)
            throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(file).base(base).parse(graph);
        for (Triple list : graph.find(Node.ANY, iri(MF + "entries"), Node.ANY).toList()) {
            for (Node test : GraphList.members(GNode.create(graph, list.getObject()))) {
                String name = test.getURI().replaceAll(".*[#/]", "");
                if (names.add(name) && object(graph, test, MF + "action") != null) {
                    String type = object(graph, test, RDF.type.getURI()).getLocalName();
                    cases.add(new Case(graph, test, name, type));
                }
            }
        }
        for (Triple include : graph.find(Node.ANY, iri(MF + "include"), Node.ANY).toList()) {
            String other = include.getObject().getURI().replaceAll(".*/", "");
            read(file.resolveSibling(other), include.getObject().getURI(), cases, names);
        }
    }

    /** The object, or null when there is none. */
    public static Node object(Graph graph, Node subject, String predicate) {
        List<Node> found = objects(graph, subject, predicate);
        return found.isEmpty() ? null : found.get(0);
    }

    /** All objects, in no particular order. */
    public static List<Node> objects(Graph graph, Node subject, String predicate) {
        return graph.find(subject, iri(predicate), Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
