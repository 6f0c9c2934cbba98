package org.rolegraph.ask.remote;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.rolegraph.testkit.Folders;

/**
 * A server of others, started on the loopback in a process of its own. The build has none of them:
 * {@code -Pforeign} brings RDF4J's and asks for Virtuoso, which Debian has ({@code
 * virtuoso-opensource}).
 */
public final class Foreign implements AutoCloseable {
    private static final Path JARS = Path.of("target/foreign");

    private final Process process;
    private final URI queries;
    private final URI graphs;
    private final String graphParameter;
    private final Path folder;

    private Foreign(Path folder, Process process, URI queries, URI graphs, String graphParameter) {
        this.folder = folder;
        this.process = process;
        this.queries = queries;
        this.graphs = graphs;
        this.graphParameter = graphParameter;
    }

    /** Whether the servers are to be there. */
    public static void assumeWanted() {
        assumeTrue(
                Boolean.getBoolean("rolegraph.foreign"),
                "skipped: servers of others are tried with -Pforeign");
    }

    /** RDF4J's server with one repository in memory. */
    public static Foreign rdf4j() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rdf4j");
        Path repository = folder.resolve("server/repositories/ds");
        Files.createDirectories(repository);
        Files.writeString(
                repository.resolve("config.ttl"),
                """
                @prefix rep: <http://www.openrdf.org/config/repository#> .
                @prefix sr: <http://www.openrdf.org/config/repository/sail#> .
                @prefix sail: <http://www.openrdf.org/config/sail#> .
                @prefix ms: <http://www.openrdf.org/config/sail/memory#> .
                [] a rep:Repository ; rep:repositoryID "ds" ;
                   rep:repositoryImpl [ rep:repositoryType "openrdf:SailRepository" ;
                     sr:sailImpl [ sail:sailType "openrdf:MemoryStore" ; ms:persist false ] ] .
                """);
        int port = freePort();
        URI there = URI.create("http://127.0.0.1:" + port + "/repositories/ds");
        Process process =
                started(
                        folder,
                        List.of(
                                "java",
                                "-Xmx1500m",
                                "-Dorg.eclipse.rdf4j.appdata.basedir=" + folder,
                                "-jar",
                                jar("jetty-runner"),
                                "--host",
                                "127.0.0.1",
                                "--port",
                                "" + port,
                                "--path",
                                "/",
                                jar("rdf4j-http-server")));
        return new Foreign(
                        folder, process, there, URI.create(there + "/rdf-graphs/service"), "graph")
                .answering();
    }

    /** Virtuoso, which anybody may change. */
    public static Foreign virtuoso() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("virtuoso");
        int sql = freePort();
        int http = freePort();
        Files.writeString(
                folder.resolve("virtuoso.ini"),
                """
                [Database]
                DatabaseFile=%1$s/v.db
                ErrorLogFile=%1$s/v.log
                LockFile=%1$s/v.lck
                TransactionFile=%1$s/v.trx
                xa_persistent_file=%1$s/v.pxa
                [TempDatabase]
                DatabaseFile=%1$s/t.db
                TransactionFile=%1$s/t.trx
                [Parameters]
                ServerPort=127.0.0.1:%2$d
                NumberOfBuffers=40000
                MaxDirtyBuffers=30000
                [HTTPServer]
                ServerPort=127.0.0.1:%3$d
                [SPARQL]
                ResultSetMaxRows=10000
                """
                        .formatted(folder, sql, http));
        Process process =
                started(
                        folder,
                        List.of("virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"));
        URI there = URI.create("http://127.0.0.1:" + http + "/sparql");
        Foreign server =
                new Foreign(
                                folder,
                                process,
                                there,
                                URI.create("http://127.0.0.1:" + http + "/sparql-graph-crud"),
                                "graph-uri")
                        .answering();
        Process open =
                started(
                        folder,
                        List.of(
                                "isql-vt",
                                "127.0.0.1:" + sql,
                                "dba",
                                "dba",
                                "exec=GRANT SPARQL_UPDATE TO \"SPARQL\";"
                                        + " DB.DBA.RDF_DEFAULT_USER_PERMS_SET('nobody', 7);"));
        assertTrue(open.waitFor(60, TimeUnit.SECONDS));
        return server;
    }

    private static String jar(String name) throws IOException {
        try (var files = Files.list(JARS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath()
                    .toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process started(Path folder, List<String> command) throws IOException {
        File log = folder.resolve("out.log").toFile();
        return new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private Foreign answering() throws InterruptedException {
        SparqlServer server =
                new SparqlServer(queries, Secret.NONE, "test", Duration.ofSeconds(10));
        for (int i = 0; i < 240; i++) {
            try (RemoteQuery query = server.query("ASK { ?s ?p ?o }")) {
                query.ask();
                return this;
            } catch (org.rolegraph.base.problem.Failure e) {
                Thread.sleep(500);
            }
        }
        close();
        throw new AssertionError("it does not answer; see " + folder);
    }

    public URI queries() {
        return queries;
    }

    /** Where graphs are, by the Graph Store Protocol. */
    public URI graphs() {
        return graphs;
    }

    /** By which a client of that protocol names a graph. */
    public String graphParameter() {
        return graphParameter;
    }

    /** What it holds, as the program sees it. */
    public RemoteData data() {
        return Fuseki.data(queries);
    }

    /** Puts all named graphs into it. */
    public Foreign holding(DatasetGraph data) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        List<Node> names = new ArrayList<>();
        Txn.executeRead(data, () -> data.listGraphNodes().forEachRemaining(names::add));
        for (Node name : names) {
            String lines =
                    Txn.calculateRead(
                            data,
                            () ->
                                    RDFWriter.source(data.getGraph(name))
                                            .lang(Lang.NTRIPLES)
                                            .asString());
            String there =
                    graphs
                            + "?"
                            + graphParameter
                            + "="
                            + URLEncoder.encode(name.getURI(), StandardCharsets.UTF_8);
            HttpRequest put =
                    HttpRequest.newBuilder(URI.create(there))
                            .header("Content-Type", "application/n-triples")
                            .PUT(BodyPublishers.ofString(lines))
                            .build();
            int status = client.send(put, BodyHandlers.ofString()).statusCode();
            assertTrue(status / 100 == 2, name + ": " + status);
        }
        return this;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Folders.delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
