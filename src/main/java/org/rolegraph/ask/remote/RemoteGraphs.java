package org.rolegraph.ask.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransform;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The named graphs of a server, and how queries are written so that it has their union for the
 * default graph, as the catalogue means it. Many servers have it so by themselves; the others are
 * told with FROM. Looked at once, when it is first needed. Thread-safe.
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

    /** A term that stands for a variable is bound; that it is cannot be written. */
    private static final ExprTransform BOUND =
            new ExprTransformCopy() {
                @Override
                public Expr transform(ExprFunction1 function, Expr argument) {
                    return function instanceof E_Bound && argument.isConstant()
                            ? NodeValue.TRUE
                            : super.transform(function, argument);
                }
            };

    private final SparqlServer server;
    private Boolean union;
    private List<String> names;

    RemoteGraphs(SparqlServer server) {
        this.server = server;
    }

    /** The query as the server is to get it. */
    String written(Query query) {
        Query about = QueryTransformOps.transform(query, new ElementTransformCopyBase(), BOUND);
        if (query.hasDatasetDescription() || isUnion()) {
            return about.toString(Syntax.syntaxSPARQL_11);
        }
        for (String name : names()) {
            about.addGraphURI(name);
            about.addNamedGraphURI(name);
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

    /** Those that hold something of its clients', in the order of their IRIs. */
    synchronized List<String> names() {
        if (names == null) {
            Set<String> found = new TreeSet<>();
            String all = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }";
            try (RemoteQuery query = server.query(all)) {
                RowSet rows = query.select();
                Var g = Var.alloc("g");
                while (rows.hasNext()) {
                    Binding row = rows.next();
                    if (row.contains(g) && row.get(g).isURI()) {
                        found.add(row.get(g).getURI());
                    }
                }
            }
            found.removeAll(OF_SERVERS);
            names = List.copyOf(new ArrayList<>(found));
        }
        return names;
    }

    boolean isOfServer(String graph) {
        return OF_SERVERS.contains(graph);
    }
}
