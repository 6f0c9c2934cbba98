package org.rolegraph.web.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.store.export.LongExport;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * Whole graphs, as the SPARQL 1.1 Graph Store HTTP Protocol reads them: {@code /graphs?graph=IRI}
 * one, {@code /graphs?default} the union of all; without a parameter a list of them.
 */
final class GraphRoute implements WebRoute {
    private static final List<MediaType> FILES =
            MediaType.OF_GRAPHS.stream().filter(type -> !type.isPage()).toList();

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        if (DataMethods.isOptions(request)) {
            return DataMethods.readingOptions();
        }
        if (!request.isGet()) {
            return DataMethods.refused(request);
        }
        Values query = request.query();
        boolean whole = query.has("default");
        if (whole && query.has("graph") || query.all("graph").size() > 1) {
            throw new BadRequest("expected either one graph=IRI or default");
        }
        WebAnswer answer;
        if (!whole && !query.has("graph")) {
            answer = list(request, served);
        } else {
            Node name = whole ? null : graph(query, served);
            MediaType type = MediaType.chosen(request, FILES);
            GraphFormat format = (GraphFormat) type.format();
            answer =
                    WebAnswer.of(200, type.header(), out -> write(format, name, served, out))
                            .lasting();
        }
        return DataMethods.open(answer.varying("Accept"));
    }

    /** The graph that is asked for, which the store holds. */
    private static Node graph(Values query, Served served) {
        String asked = query.first("graph").orElse("");
        Iri iri =
                Graphs.named(asked)
                        .orElseThrow(
                                () ->
                                        new BadRequest(
                                                "graph: found \""
                                                        + asked
                                                        + "\"; expected an absolute IRI"));
        if (!sizes(served).containsKey(iri.value())) {
            throw new BadRequest(
                    404, "the store has no graph <" + iri.value() + ">; /graphs lists them");
        }
        return NodeFactory.createURI(iri.value());
    }

    private static SortedMap<String, Long> sizes(Served served) {
        SortedMap<String, Long> sizes = new TreeMap<>(served.generation().manifest().triples());
        sizes.values().removeIf(size -> size == 0);
        // what the program says of itself is not counted in the store
        sizes.computeIfPresent(
                Graphs.STATISTICS.value(),
                (graph, size) -> size(NodeFactory.createURI(graph), served));
        return sizes;
    }

    private static long size(Node graph, Served served) {
        return served.graph()
                .reader()
                .read(() -> Iter.count(statements(served.graph().described(), graph)));
    }

    private static void write(GraphFormat format, Node graph, Served served, OutputStream out)
            throws IOException {
        DatasetGraph data = served.graph().described();
        try {
            served.graph()
                    .reader()
                    .read(
                            () -> {
                                try {
                                    LongExport.write(format, statements(data, graph), out);
                                    return null;
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The triples of a graph, or of the union: one graph is what the protocol answers with. */
    private static Iterator<Quad> statements(DatasetGraph data, Node graph) {
        return Iter.map(
                graph == null ? data.getUnionGraph().find() : data.getGraph(graph).find(),
                triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    private static WebAnswer list(WebRequest request, Served served) {
        MediaType type = MediaType.chosen(request, MediaType.OF_TABLES);
        if (type.isPage()) {
            return Html.answer(
                            200,
                            "data/graphs",
                            () ->
                                    Map.of(
                                            "frame",
                                            Frame.of("Graphs")
                                                    .described("The named graphs of the store."),
                                            "graphs",
                                            listed(served)))
                    .lasting();
        }
        Format format = (Format) type.format();
        return WebAnswer.of(
                        200, type.header(), out -> format.write(table(served), Style.PLAIN, out))
                .lasting();
    }

    private static Table table(Served served) {
        List<List<Cell>> rows = new ArrayList<>();
        sizes(served)
                .forEach(
                        (graph, size) ->
                                rows.add(List.of(Cell.entity(graph, ""), Cell.number(size))));
        return Table.of(List.of("graph", "triples"), rows);
    }

    private static List<GraphList> listed(Served served) {
        List<GraphList> all = new ArrayList<>();
        sizes(served)
                .forEach(
                        (graph, size) ->
                                all.add(
                                        new GraphList(
                                                graph,
                                                Graphs.source(graph),
                                                size,
                                                "/graphs?graph="
                                                        + Values.encode(graph)
                                                        + "&format=ttl")));
        return all;
    }
}
