package org.rolegraph.ask.remote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The named graphs of a server, and how queries are written so that it has their union for the
 * default graph, as the catalogue means it. Many servers have it so by themselves; the others are
 * told with FROM, and so are those that hold generations, of which one is current. Looked at once,
 * when it is first needed. Thread-safe.
 */
final class RemoteGraphs {
    /** Graphs that Virtuoso keeps for itself. */
    private static final Set<String> OF_SERVERS =
            Set.of(
                    "http://www.openlinksw.com/schemas/virtrdf#",
                    "http://www.w3.org/ns/ldp#",
                    "http://localuriqaserver/sparql",
                    "http://www.w3.org/2002/07/owl#",
                    "urn:activitystreams-owl:map",
                    "urn:core:services:sparql");

    /** A graph; one whose first statement the default graph has too; whether there are others. */
    private static final String LOOK =
            """
            SELECT ?named ?seen ?own WHERE {
              { SELECT ?named WHERE { GRAPH ?named { ?a ?b ?c } } LIMIT 1 }
              UNION
              { SELECT ?seen WHERE {
                  { SELECT ?seen ?x ?y ?z WHERE { GRAPH ?seen { ?x ?y ?z } } LIMIT 1 }
                  ?x ?y ?z } LIMIT 1 }
              UNION
              { SELECT ?own WHERE { GRAPH <http://www.openlinksw.com/schemas/virtrdf#> {
                  ?own ?d ?e } } LIMIT 1 }
            }
            """;

    private final SparqlServer server;
    private Boolean union;
    private Optional<String> generation;
    private Map<String, String> names;

    RemoteGraphs(SparqlServer server) {
        this.server = server;
    }

    /** The query as the server is to get it. */
    String written(Query query) {
        boolean described = query.hasDatasetDescription();
        if (generation().isEmpty() && (described || isUnion())) {
            return new Wording(Map.of()).of(query).toString(Syntax.syntaxSPARQL_11);
        }
        Query about = new Wording(generation().isEmpty() ? Map.of() : names()).of(query);
        if (!described) {
            for (String name : names().values()) {
                about.addGraphURI(name);
                about.addNamedGraphURI(name);
            }
        }
        if (!about.hasDatasetDescription()) {
            about.addGraphURI(PublishedGraphs.versioned(generation().orElse(""), "none"));
        }
        return about.toString(Syntax.syntaxSPARQL_11);
    }

    private synchronized boolean isUnion() {
        if (union == null) {
            boolean named = false;
            boolean seen = false;
            boolean own = false;
            try (RemoteQuery query = server.query(LOOK)) {
                RowSet rows = query.select();
                while (rows.hasNext()) {
                    Binding row = rows.next();
                    named |= row.contains("named");
                    seen |= row.contains("seen");
                    own |= row.contains("own");
                }
            }
            union = !named || seen && !own;
        }
        return union;
    }

    /** The generation that is current, where generations were published. */
    synchronized Optional<String> generation() {
        if (generation == null) {
            generation = PublishedGraphs.current(server).map(PublishedGraphs.Issued::generation);
        }
        return generation;
    }

    /** What each graph of its clients is called at the server, in the order of their IRIs. */
    synchronized Map<String, String> names() {
        if (names == null) {
            Map<String, String> found = new TreeMap<>();
            for (String graph : all()) {
                Optional<String> of = PublishedGraphs.generationOf(graph);
                if (of.isPresent() && of.equals(generation())) {
                    found.put(PublishedGraphs.plain(graph), graph);
                } else if (generation().isEmpty()) {
                    found.put(graph, graph);
                }
            }
            OF_SERVERS.forEach(found::remove);
            names = found;
        }
        return names;
    }

    /** What is called so at the server; nothing where it is no graph of its clients. */
    Optional<String> plain(String there) {
        if (generation().isEmpty()) {
            return OF_SERVERS.contains(there) ? Optional.empty() : Optional.of(there);
        }
        return PublishedGraphs.generationOf(there)
                .filter(of -> of.equals(generation().get()))
                .map(of -> PublishedGraphs.plain(there));
    }

    /** What a graph is called at the server. */
    String there(String graph) {
        return generation().map(of -> PublishedGraphs.versioned(of, graph)).orElse(graph);
    }

    /** The names of all graphs at the server, as it calls them. */
    List<String> all() {
        Set<String> found = new TreeSet<>();
        try (RemoteQuery query =
                server.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")) {
            RowSet rows = query.select();
            Var g = Var.alloc("g");
            while (rows.hasNext()) {
                Binding row = rows.next();
                if (row.contains(g) && row.get(g).isURI()) {
                    found.add(row.get(g).getURI());
                }
            }
        }
        return List.copyOf(found);
    }
}
