package org.rolegraph.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryInterruptedException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.web.http.Values;

/** Clients that nobody here wrote: Jena's, RDF4J's, curl, Comunica. */
class ClientsTest {
    static {
        JenaSystem.init();
    }

    private static final String ROLES =
            "PREFIX rg: <https://w3id.org/rolegraph/ontology#>"
                    + " SELECT ?role { ?role a rg:Role } ORDER BY ?role LIMIT 5";
    private static final String TRIPLES =
            "PREFIX rg: <https://w3id.org/rolegraph/ontology#>"
                    + " CONSTRUCT { ?role a rg:Role } WHERE { ?role a rg:Role } ORDER BY ?role LIMIT 5";
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final String ALL = "SELECT * { ?s ?p ?o }";

    private static LocalServer server;
    private static List<String> roles;

    @BeforeAll
    static void start() throws IOException {
        server = LocalServer.packed();
        roles = server.ask(ROLES, "Accept", "text/csv").body().lines().skip(1).toList();
        assertEquals(5, roles.size());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String endpoint() {
        return server.base() + "/sparql";
    }

    /** A server that ends queries soon, in time or in rows. */
    private static LocalServer narrow() throws IOException {
        return LocalServer.packed(new Limits(Duration.ofMillis(800), 30_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WebContent.contentTypeResultsJSON,
                WebContent.contentTypeResultsXML,
                WebContent.contentTypeTextCSV,
                WebContent.contentTypeTextTSV
            })
    void jena_reads_rows(String type) {
        try (QueryExecution exec =
                QueryExecutionHTTP.service(endpoint()).query(ROLES).acceptHeader(type).build()) {
            List<String> found = new ArrayList<>();
            exec.execSelect().forEachRemaining(row -> found.add(row.get("role").toString()));
            assertEquals(roles, found);
        }
    }

    @Test
    void jena_reads_the_rest_and_is_told_what_goes_wrong() throws IOException {
        try (QueryExecution ask = QueryExecutionHTTP.service(endpoint(), "ASK { ?s ?p ?o }");
                QueryExecution construct = QueryExecutionHTTP.service(endpoint(), TRIPLES)) {
            assertTrue(ask.execAsk());
            assertEquals(5, construct.execConstruct().size());
        }
        String graphs = server.base() + "/graphs";
        String ontology = "https://w3id.org/rolegraph/graph/ontology";
        assertTrue(GSP.service(graphs).graphName(ontology).GET().size() > 100);
        assertEquals(405, status(() -> GSP.service(graphs).graphName(ontology).POST(some())));
        assertEquals(
                403,
                status(() -> UpdateExecHTTP.service(endpoint()).update("CLEAR ALL").execute()));
        try (LocalServer narrow = narrow();
                QueryExecution exec =
                        QueryExecutionHTTP.service(narrow.base() + "/sparql", ENDLESS)) {
            assertEquals(
                    503, assertThrows(QueryExceptionHTTP.class, exec::execSelect).getStatusCode());
        }
    }

    private static Graph some() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node node = NodeFactory.createURI("urn:s");
        graph.add(Triple.create(node, node, node));
        return graph;
    }

    private static int status(Runnable refused) {
        RuntimeException thrown = assertThrows(RuntimeException.class, refused::run);
        return thrown instanceof HttpException e
                ? e.getStatusCode()
                : ((QueryExceptionHTTP) thrown).getStatusCode();
    }

    @Test
    void rdf4j_reads_all_kinds_of_answers() {
        SPARQLRepository repository = new SPARQLRepository(endpoint());
        try (RepositoryConnection connection = repository.getConnection()) {
            try (TupleQueryResult rows = connection.prepareTupleQuery(ROLES).evaluate()) {
                assertEquals(
                        roles,
                        QueryResults.stream(rows)
                                .map(row -> row.getValue("role").stringValue())
                                .toList());
            }
            assertTrue(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate());
            assertEquals(
                    5,
                    QueryResults.asModel(connection.prepareGraphQuery(TRIPLES).evaluate()).size());
            assertTrue(connection.getContextIDs().stream().count() > 5);
        } finally {
            repository.shutDown();
        }
    }

    @Test
    void rdf4j_is_told_what_goes_wrong() throws IOException {
        try (LocalServer narrow = narrow()) {
            SPARQLRepository repository = new SPARQLRepository(narrow.base() + "/sparql");
            try (RepositoryConnection connection = repository.getConnection()) {
                assertThrows(
                        QueryInterruptedException.class,
                        () -> connection.prepareTupleQuery(ENDLESS).evaluate().close());
                assertThrows(
                        QueryEvaluationException.class,
                        () -> QueryResults.asList(connection.prepareTupleQuery(ALL).evaluate()));
                assertThrows(RepositoryException.class, () -> connection.clear());
            } finally {
                repository.shutDown();
            }
        }
    }

    @Test
    void curl_follows_an_iri_to_its_data() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/usr/bin/curl")), "skipped: there is no curl");
        String turtle =
                run(
                        Path.of("."),
                        "",
                        "curl",
                        "-sSfL",
                        "-H",
                        "Accept: text/turtle",
                        server.base() + "/role/data-engineer");
        assertEquals(server.get("/role/data-engineer.ttl").body(), turtle);
        try (LocalServer narrow = narrow()) {
            String url = narrow.base() + "/sparql?query=" + Values.encode(ALL);
            Process cut = new ProcessBuilder("curl", "-s", "-o", "/dev/null", url).start();
            assertTrue(cut.waitFor() != 0, "a cut answer is an error of the transfer");
        }
    }

    /** It needs Node, and the network once. */
    @Test
    @EnabledIfSystemProperty(
            named = "rolegraph.oracle",
            matches = "true",
            disabledReason = "runs with -Poracle alone")
    void comunica_reads_all_kinds_of_answers() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/comunica"));
        for (String file : List.of("package.json", "ask.js")) {
            Files.copy(
                    Path.of("src/test/comunica", file),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(folder.resolve("node_modules/@comunica/query-sparql"))) {
            run(folder, "", "npm", "install", "--no-audit", "--no-fund", "--silent");
        }
        ObjectMapper json = new ObjectMapper();
        String queries = json.writeValueAsString(List.of(ROLES, "ASK { ?s ?p ?o }", TRIPLES));
        JsonNode answers = json.readTree(run(folder, queries, "node", "ask.js", endpoint()));
        assertEquals(json.valueToTree(roles), answers.get(0));
        assertEquals("true", answers.get(1).asText());
        assertEquals(5, answers.get(2).size());
    }

    private static String run(Path folder, String input, String... command)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile("client", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectError(errors.toFile())
                            .start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            byte[] out = process.getInputStream().readAllBytes();
            assertEquals(0, process.waitFor(), Files.readString(errors));
            return new String(out, StandardCharsets.UTF_8);
        } finally {
            Files.delete(errors);
        }
    }
}
