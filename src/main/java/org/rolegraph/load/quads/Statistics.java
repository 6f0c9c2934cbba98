package org.rolegraph.load.quads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.triples.NumberedQuads;

/**
 * How much is in a store, as triples of {@link Graphs#STATISTICS} in VoID's terms: of each graph
 * the triples, classes and properties, and of rolegraph's own classes the properties of their
 * members, so that it can be said how many requirements have a level; of {@link Graphs#UNION} the
 * members of each class, those that are in several graphs once. {@link Graphs#OWN} are not counted.
 * All of it follows from the other graphs, whatever was loaded when.
 */
public final class Statistics {
    private final NumberedQuads quads;
    private final FactQuads out;
    private final List<Long> own;
    private final Map<Long, Node> terms = new HashMap<>();

    private Statistics(NumberedQuads quads, FactQuads out) {
        this.quads = quads;
        this.out = out;
        this.own = Graphs.OWN.stream().map(graph -> quads.number(node(graph.value()))).toList();
    }

    /** Counts what is written by now, and puts the statistics. */
    public static void write(NumberedQuads quads, FactQuads out) {
        new Statistics(quads, out).write();
    }

    private void write() {
        // all is counted before the first triple changes what is there
        List<GraphStatistics> graphs = countGraphs();
        SortedMap<String, Long> union = countUnion();
        say(Graphs.UNION, Terms.RDF_TYPE, voidTerm("Dataset"));
        graphs.forEach(this::writeGraph);
        union.forEach((type, n) -> writeClass(Graphs.UNION, new Iri(type), n));
    }

    private void writeGraph(GraphStatistics graph) {
        Iri dataset = iri(graph.graph());
        say(Graphs.UNION, Prefixes.VOID + "subset", dataset);
        say(dataset, Terms.RDF_TYPE, voidTerm("Dataset"));
        say(dataset, Prefixes.VOID + "triples", Literal.of(graph.triples()));
        say(dataset, Prefixes.VOID + "distinctSubjects", Literal.of(graph.subjects()));
        graph.usages().forEach(usage -> writeProperty(dataset, usage));
        for (GraphStatistics.Members members : graph.classes()) {
            if (term(members.type()).isURI()) {
                Iri partition = writeClass(dataset, iri(members.type()), members.entities());
                members.usages().forEach(usage -> writeProperty(partition, usage));
            }
        }
    }

    private Iri writeClass(Iri whole, Iri type, long entities) {
        Iri partition = partition(whole, "class", type);
        say(whole, Prefixes.VOID + "classPartition", partition);
        say(partition, Prefixes.VOID + "class", type);
        say(partition, Prefixes.VOID + "entities", Literal.of(entities));
        return partition;
    }

    private void writeProperty(Iri whole, GraphStatistics.Usage usage) {
        Iri property = iri(usage.property());
        Iri partition = partition(whole, "property", property);
        say(whole, Prefixes.VOID + "propertyPartition", partition);
        say(partition, Prefixes.VOID + "property", property);
        say(partition, Prefixes.VOID + "triples", Literal.of(usage.triples()));
        say(partition, Prefixes.VOID + "distinctSubjects", Literal.of(usage.subjects()));
    }

    /** Made of what it is a partition of, so that equal stores have equal statistics. */
    private static Iri partition(Iri whole, String kind, Iri term) {
        return Ids.hashed(Ids.BASE, "partition", whole.value() + " " + kind + " " + term.value());
    }

    private List<GraphStatistics> countGraphs() {
        List<GraphStatistics> all = new ArrayList<>();
        long typeProperty = quads.number(node(Terms.RDF_TYPE));
        // graph by graph, in the order of the index: the last one is the one that is counted
        GraphStatistics[] last = {null};
        quads.forEach(
                (g, s, p, o) -> {
                    GraphStatistics graph = last[0];
                    if (graph == null || graph.graph() != g) {
                        graph = new GraphStatistics(g, typeProperty, this::isOurs);
                        all.add(graph);
                        last[0] = graph;
                    }
                    graph.add(s, p, o);
                });
        all.forEach(GraphStatistics::endSubject);
        all.removeIf(graph -> own.contains(graph.graph()));
        return all;
    }

    private boolean isOurs(long type) {
        Node term = term(type);
        return term.isURI() && term.getURI().startsWith(Rg.NS);
    }

    /** Class to the number of its members in the union of all graphs but our own. */
    private SortedMap<String, Long> countUnion() {
        Map<Long, Long> entities = new HashMap<>();
        long[] last = {NumberedQuads.NONE, NumberedQuads.NONE};
        quads.forEach(
                node(Terms.RDF_TYPE),
                (g, s, p, o) -> {
                    // what another graph says of the same member comes next
                    if ((s != last[0] || o != last[1]) && !own.contains(g)) {
                        entities.merge(o, 1L, Long::sum);
                        last[0] = s;
                        last[1] = o;
                    }
                });
        SortedMap<String, Long> byClass = new TreeMap<>();
        entities.forEach(
                (type, n) -> {
                    if (term(type).isURI()) {
                        byClass.put(term(type).getURI(), n);
                    }
                });
        return byClass;
    }

    private Node term(long number) {
        return terms.computeIfAbsent(number, quads::term);
    }

    private Iri iri(long number) {
        return new Iri(term(number).getURI());
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Iri voidTerm(String name) {
        return new Iri(Prefixes.VOID + name);
    }

    private void say(Iri subject, String predicate, Term object) {
        out.accept(Graphs.STATISTICS, new Statement(subject, new Iri(predicate), object));
    }
}
