package org.rolegraph.ask.query;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunction;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * Refuses queries that would reach outside the store: SERVICE of a host that is not allowed, FROM
 * and FROM NAMED of graphs that the store does not hold, functions that load classes or read the
 * process.
 */
public final class Closure {
    private static final Set<String> JENA_FUNCTIONS =
            Set.of("http://jena.apache.org/ARQ/function#", "http://jena.hpl.hp.com/ARQ/function#");

    /**
     * Jena's own functions that only compute. Not among them: {@code print}, {@code wait}, {@code
     * eval}, {@code context} and the system variables, which reach into the process, nor {@code
     * sprintf} and {@code strjoin}, which make texts of any length; an IRI in this namespace loads
     * any class of Jena's library.
     */
    private static final Set<String> COMPUTING =
            Set.of(
                    "bnode",
                    "date",
                    "e",
                    "evenInteger",
                    "langeq",
                    "localname",
                    "max",
                    "min",
                    "namespace",
                    "now",
                    "nowtz",
                    "pi",
                    "sha1sum",
                    "sqrt",
                    "strlen",
                    "struuid",
                    "substr",
                    "substring",
                    "uuid");

    /** It calls the function that a value names when it runs, so that no look beforehand helps. */
    private static final String APPLY = "http://www.w3.org/2005/xpath-functions#apply";

    private final String name;
    private final Access access;

    private Closure(String name, Access access) {
        this.name = name;
        this.access = access;
    }

    /**
     * Looks through the whole query, subqueries and EXISTS too.
     *
     * @throws Failure with exit NETWORK for what is on the network, USAGE for the rest
     */
    public static void check(Question question, Query query, DatasetGraph data, Access access) {
        Closure closure = new Closure(question.name(), access);
        if (question.dataset().isOfText()) {
            Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                    .forEach(graph -> closure.graph(graph, data));
        }
        QueryParts.visit(query, closure.parts());
    }

    private QueryParts.Visitor parts() {
        return new QueryParts.Visitor() {
            @Override
            public void service(Node service) {
                Closure.this.service(service);
            }

            @Override
            public void predicate(String iri) {
                Closure.this.function(iri, false);
            }

            @Override
            public void function(ExprFunction call) {
                if (call instanceof E_Function named) {
                    Closure.this.function(named.getFunctionIRI(), true);
                }
            }
        };
    }

    private void graph(String graph, DatasetGraph data) {
        Node node = NodeFactory.createURI(graph);
        boolean special = Quad.isUnionGraph(node) || Quad.isDefaultGraph(node);
        if (!special && !data.containsGraph(node)) {
            throw denied(
                    Exit.USAGE,
                    "FROM names <"
                            + graph
                            + ">, which is not a graph of the store; nothing is read"
                            + " from files or the network",
                    "load it first (rolegraph load rdf=FILE --graph IRI)");
        }
    }

    private void service(Node service) {
        if (!service.isURI()) {
            throw denied(
                    Exit.NETWORK,
                    "SERVICE of a variable is denied: its hosts are not known beforehand",
                    "name the service by its IRI");
        }
        if (!isAllowed(service.getURI())) {
            throw denied(
                    Exit.NETWORK,
                    "SERVICE <" + service.getURI() + "> is denied; queries stay in the store",
                    "--allow-service HOST opens one host");
        }
    }

    private boolean isAllowed(String service) {
        try {
            URI uri = URI.create(service);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return false;
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            return access.serviceHosts().contains(host)
                    || access.serviceHosts().contains(host + ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void function(String iri, boolean called) {
        boolean reaches = iri.toLowerCase(Locale.ROOT).startsWith("java:") || iri.equals(APPLY);
        for (String namespace : JENA_FUNCTIONS) {
            reaches |=
                    called
                            && iri.startsWith(namespace)
                            && !COMPUTING.contains(iri.substring(namespace.length()));
        }
        if (reaches) {
            throw denied(
                    Exit.USAGE,
                    "<" + iri + "> is denied: it would run code outside SPARQL",
                    "use the functions of SPARQL 1.1");
        }
    }

    /** Whether the IRI names one of Jena's own functions. */
    static boolean isOfJena(String function) {
        return JENA_FUNCTIONS.stream().anyMatch(function::startsWith);
    }

    private Failure denied(Exit exit, String message, String remedy) {
        return Failure.of(exit, Codes.DENIED, Location.of(name), message, remedy);
    }
}
