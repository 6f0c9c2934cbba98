package org.rolegraph.web.sparql;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.export.Export;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.data.MediaType;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.site.Served;

/**
 * What the endpoint can and holds, in the terms of the SPARQL 1.1 Service Description and of VoID.
 * The graphs with their classes and properties, the prefixes and the catalogue are those of {@link
 * Graphs#STATISTICS}, which queries find too; here the endpoint and its formats are added, and
 * whose the graphs are and on which terms.
 */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final Node DERIVED = uri(Prefixes.PROV + "wasDerivedFrom");
    private static final Node UNION = uri(Graphs.UNION.value());

    private static final List<MediaType> TYPES =
            MediaType.OF_GRAPHS.stream().filter(type -> !type.isPage()).toList();

    /** By their names in the registry of the W3C. */
    private static final List<String> RESULTS =
            List.of(
                    "SPARQL_Results_JSON",
                    "SPARQL_Results_XML",
                    "SPARQL_Results_CSV",
                    "SPARQL_Results_TSV",
                    "Turtle",
                    "N-Triples",
                    "N-Quads",
                    "TriG",
                    "JSON-LD");

    /** Ways in, by the property of VoID that names them. */
    private static final Map<String, String> WAYS =
            Map.of(
                    "sparqlEndpoint", SparqlRoutes.ENDPOINT,
                    "uriLookupEndpoint", "/entity?iri=",
                    "dataDump", "/graphs?default");

    private final Graph said = GraphFactory.createDefaultGraph();
    private final String base;
    private final Node service;

    private ServiceDescription(String base) {
        this.base = base;
        this.service = uri(base + SparqlRoutes.ENDPOINT + "#service");
    }

    /** The description; it names the host that was asked, so that none is kept for another. */
    static WebAnswer answer(WebRequest request, Served served) {
        MediaType type = MediaType.chosen(request, TYPES);
        GraphFormat format = (GraphFormat) type.format();
        return DataMethods.open(
                WebAnswer.of(200, type.header(), out -> write(format, request, served, out))
                        .varying("Accept"));
    }

    private static void write(
            GraphFormat format, WebRequest request, Served served, OutputStream out)
            throws java.io.IOException {
        ServiceDescription description = new ServiceDescription(request.base());
        DatasetGraph data = served.graph().described();
        served.graph()
                .reader()
                .read(
                        () -> {
                            description.service();
                            description.graphs(data);
                            return null;
                        });
        Export.write(format, description.said, out);
    }

    private void service() {
        say(service, Terms.RDF_TYPE, uri(SD + "Service"));
        say(service, SD + "endpoint", uri(base + SparqlRoutes.ENDPOINT));
        say(service, SD + "supportedLanguage", uri(SD + "SPARQL11Query"));
        say(service, SD + "feature", uri(SD + "UnionDefaultGraph"));
        say(service, SD + "feature", uri(SD + "EmptyGraphs"));
        say(service, SD + "propertyFeature", uri(Rg.SEARCH));
        say(service, SD + "defaultDataset", UNION);
        for (String format : RESULTS) {
            say(service, SD + "resultFormat", uri(FORMATS + format));
        }
        say(UNION, Terms.RDF_TYPE, uri(SD + "Dataset"));
        WAYS.forEach((property, path) -> say(UNION, Prefixes.VOID + property, uri(base + path)));
    }

    private void graphs(DatasetGraph data) {
        Node whole = uri(base + SparqlRoutes.ENDPOINT + "#default");
        say(UNION, SD + "defaultGraph", whole);
        say(whole, Terms.RDF_TYPE, uri(SD + "Graph"));
        data.findNG(uri(Graphs.STATISTICS.value()), Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> said.add(quad.asTriple()));
        int number = 0;
        for (Node name : Iter.toList(data.listGraphNodes())) {
            Node named = uri(base + SparqlRoutes.ENDPOINT + "#graph-" + ++number);
            say(UNION, SD + "namedGraph", named);
            say(named, Terms.RDF_TYPE, uri(SD + "NamedGraph"));
            say(named, SD + "name", name);
            say(named, SD + "graph", name);
            say(name, Terms.RDF_TYPE, uri(SD + "Graph"));
            data.findNG(uri(Graphs.LOADS.value()), name, Node.ANY, Node.ANY)
                    .forEachRemaining(this::terms);
        }
    }

    /** Whose a graph is and on which terms, without the files that it was made of. */
    private void terms(Quad quad) {
        if (!quad.getPredicate().equals(DERIVED)) {
            said.add(quad.asTriple());
        }
    }

    private void say(Node subject, String property, Node object) {
        said.add(Triple.create(subject, uri(property), object));
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
