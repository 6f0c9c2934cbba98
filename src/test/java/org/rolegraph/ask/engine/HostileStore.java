package org.rolegraph.ask.engine;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.rolegraph.base.vocab.Terms;

/**
 * A made-up TDB2 store in memory that is bad for queries: one chain through all entities, a dense
 * cyclic graph, large groups, labels on which patterns backtrack. Ten triples an entity.
 */
final class HostileStore {
    static {
        JenaSystem.init();
    }

    private static final String EX = "http://example.org/";

    private HostileStore() {}

    static DatasetGraph of(int triples) {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        into(data, triples);
        return data;
    }

    /** Adds so many triples in one transaction. */
    static void into(DatasetGraph data, int triples) {
        Txn.executeWrite(data, () -> fill(data, triples / 10));
    }

    private static void fill(DatasetGraph data, int entities) {
        Node graph = iri("graph");
        Node type = NodeFactory.createURI(Terms.RDF_TYPE);
        Node label = NodeFactory.createURI(Terms.SKOS_PREF_LABEL);
        for (int i = 0; i < entities; i++) {
            Node entity = iri("e" + i);
            data.add(graph, entity, type, iri("Thing"));
            data.add(
                    graph,
                    entity,
                    label,
                    NodeFactory.createLiteralLang("a".repeat(30) + " thing " + i, "en"));
            data.add(graph, entity, iri("next"), iri("e" + (i + 1)));
            for (int k = 1; k <= 4; k++) {
                long other = (i * 7919L + k * 104729L) % entities;
                data.add(graph, entity, iri("knows"), iri("e" + other));
            }
            data.add(graph, entity, iri("score"), number((i * 7919L) % entities));
            data.add(graph, entity, iri("group"), iri("group" + i % 7));
            data.add(graph, entity, iri("index"), number(i));
        }
    }

    private static Node iri(String local) {
        return NodeFactory.createURI(EX + local);
    }

    private static Node number(long value) {
        return NodeFactory.createLiteralDT(
                String.format(Locale.ROOT, "%d", value),
                org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger);
    }
}
