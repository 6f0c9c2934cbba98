package org.rolegraph.ask.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.rolegraph.store.generation.Triples;

/**
 * What a server holds, as a dataset whose default graph is the union of its named graphs. A query
 * goes to the server as a whole, see {@link #query}; statements come in pages. It cannot be
 * changed. Any number of threads may read it.
 */
@SuppressWarnings("ProtectedMembersInFinalClass") // of Jena 6, which this is compiled with too
public final class RemoteData extends DatasetGraphBaseFind {
    private static final Var G = Var.alloc("g");
    private static final Var S = Var.alloc("s");
    private static final Var P = Var.alloc("p");
    private static final Var O = Var.alloc("o");

    private final SparqlServer server;
    private final RemoteGraphs graphs;

    /** Asks nothing yet. */
    public RemoteData(SparqlServer server) {
        this.server = server;
        this.graphs = new RemoteGraphs(server);
    }

    public SparqlServer server() {
        return server;
    }

    /**
     * Whether the server is to be asked for statements alone, of which the queries of the catalogue
     * are answered here: RDF4J 3.7 and Virtuoso 7.2 answer some of them wrong, and Virtuoso ends at
     * others.
     */
    public boolean isAskedForStatements() {
        graphs.generation(); // it has said what it is when it was asked something
        return server.software().matches("(Virtuoso|RDF4J).*");
    }

    /** Starts a query over all graphs, unless it names some with FROM. */
    public RemoteQuery query(Query query) {
        return server.query(graphs.written(query));
    }

    /** The IRIs of its graphs, in order. */
    public List<String> names() {
        return List.copyOf(graphs.names().keySet());
    }

    /** How many statements a graph has, by its name at the server. */
    public long count(String graph) {
        return Pages.of(
                        server,
                        List.of(S, P, O),
                        "{ GRAPH "
                                + NodeFmtLib.strNT(NodeFactory.createURI(graph))
                                + " { ?s ?p ?o } }")
                .size();
    }

    /** What a graph is called at the server. */
    String there(String graph) {
        return graphs.there(graph);
    }

    /** The names of all graphs at the server, whoever they are of. */
    public List<String> allNames() {
        return graphs.all();
    }

    /** The statements with one predicate at a time, for what is derived of them. */
    public Triples triples() {
        return new RemoteTriples(this);
    }

    /** What tells one state of the server from another; see {@link Fingerprint}. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** The statements with one of these subjects and one of these predicates. */
    Iterator<Quad> about(Collection<Node> subjects, Collection<Node> predicates) {
        return quads(
                Pages.few(
                        server,
                        List.of(G, S, P, O),
                        "{ VALUES ?s { "
                                + terms(subjects)
                                + " } VALUES ?p { "
                                + terms(predicates)
                                + " } "
                                + among()
                                + "GRAPH ?g { ?s ?p ?o } }"),
                row -> Quad.create(row.get(G), row.get(S), row.get(P), row.get(O)));
    }

    /** Of each node that has one of the objects: that, and what it has of the other predicate. */
    Iterator<Quad> linked(Collection<Node> objects, Node predicate, Node other) {
        Var value = Var.alloc("value");
        Iterator<Binding> rows =
                Pages.few(
                        server,
                        List.of(G, S, O, value),
                        "{ VALUES ?o { "
                                + terms(objects)
                                + " } "
                                + among()
                                + "GRAPH ?g { ?s "
                                + NodeFmtLib.strNT(predicate)
                                + " ?o ; "
                                + NodeFmtLib.strNT(other)
                                + " ?value } }");
        return Iter.flatMap(
                rows,
                row ->
                        List.of(
                                        Quad.create(row.get(G), row.get(S), predicate, row.get(O)),
                                        Quad.create(row.get(G), row.get(S), other, row.get(value)))
                                .iterator());
    }

    /** Which graphs, where a server has others too. */
    private String among() {
        return generation().isEmpty()
                ? ""
                : "VALUES ?g { "
                        + terms(
                                graphs.names().values().stream()
                                        .map(NodeFactory::createURI)
                                        .toList())
                        + " } ";
    }

    private static String terms(Collection<Node> nodes) {
        return String.join(" ", nodes.stream().map(NodeFmtLib::strNT).toList());
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return quads(Node.ANY, s, p, o);
    }

    // Jena 6 asks for these beside
    protected Stream<Quad> streamInAnyNamedGraphs(Node s, Node p, Node o) {
        return Iter.asStream(findInAnyNamedGraphs(s, p, o));
    }

    protected Stream<Quad> streamInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return Iter.asStream(findInSpecificNamedGraph(g, s, p, o));
    }

    protected Stream<Quad> streamInDftGraph(Node s, Node p, Node o) {
        return Iter.asStream(findInDftGraph(s, p, o));
    }

    Optional<String> generation() {
        return graphs.generation();
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return g.isURI()
                ? quads(NodeFactory.createURI(graphs.there(g.getURI())), s, p, o)
                : Iter.nullIterator();
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return Iter.nullIterator();
    }

    private Iterator<Quad> quads(Node g, Node s, Node p, Node o) {
        List<Node> given = List.of(any(g), any(s), any(p), any(o));
        if (given.stream().anyMatch(Node::isBlank)) {
            return Iter.nullIterator(); // a server's blank nodes have no names for its clients
        }
        List<Var> all = List.of(G, S, P, O);
        List<Var> open = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean wanted = given.get(i).equals(Node.ANY);
            words.add(wanted ? all.get(i).toString() : NodeFmtLib.strNT(given.get(i)));
            if (wanted) {
                open.add(all.get(i));
            }
        }
        String pattern =
                "{ "
                        + (open.contains(G) ? among() : "")
                        + "GRAPH "
                        + words.get(0)
                        + " { "
                        + words.get(1)
                        + " "
                        + words.get(2)
                        + " "
                        + words.get(3)
                        + " } }";
        if (open.isEmpty()) {
            try (RemoteQuery query = server.query("ASK " + pattern)) {
                List<Quad> found = query.ask() ? List.of(Quad.create(g, s, p, o)) : List.of();
                return found.iterator();
            }
        }
        // of one subject or object there are few as a rule
        boolean few =
                !any(s).equals(Node.ANY) || any(p).equals(Node.ANY) && !any(o).equals(Node.ANY);
        return quads(
                few ? Pages.few(server, open, pattern) : Pages.of(server, open, pattern),
                row ->
                        Quad.create(
                                given(g, row, G),
                                given(s, row, S),
                                given(p, row, P),
                                given(o, row, O)));
    }

    private static Node any(Node node) {
        return node == null || node.isVariable() ? Node.ANY : node;
    }

    private static Node given(Node node, Binding row, Var column) {
        return any(node).equals(Node.ANY) ? row.get(column) : node;
    }

    private interface Made {
        Quad of(Binding row);
    }

    private Iterator<Quad> quads(Pages rows, Made made) {
        return Iter.flatMap(Iter.map(rows, made::of), this::plain);
    }

    /** The statement in its graph as clients call it; nothing where it is none of theirs. */
    private Iterator<Quad> plain(Quad quad) {
        if (!quad.getGraph().isURI()) {
            return Iter.nullIterator();
        }
        return graphs.plain(quad.getGraph().getURI()).stream()
                .map(NodeFactory::createURI)
                .map(graph -> Quad.create(graph, quad.asTriple()))
                .iterator();
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.map(names().iterator(), NodeFactory::createURI);
    }

    @Override
    public boolean containsGraph(Node graph) {
        return graph.isURI() && graphs.names().containsKey(graph.getURI());
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.emptyPrefixMap();
    }

    @Override
    public void addGraph(Node graph, Graph content) {
        throw new UnsupportedOperationException("a server is only read");
    }

    @Override
    public void removeGraph(Node graph) {
        throw new UnsupportedOperationException("a server is only read");
    }

    @Override
    public boolean supportsTransactions() {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        throw new UnsupportedOperationException("a server has no transactions for its readers");
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {}

    @Override
    public void abort() {}

    @Override
    public void end() {}

    @Override
    public boolean isInTransaction() {
        return false;
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.READ;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.READ;
    }
}
