package org.rolegraph.ask.remote;

import java.net.URI;
import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;

/** Apache Jena Fuseki on the loopback, in this process, with one dataset that may be changed. */
public final class Fuseki implements AutoCloseable {
    private final FusekiServer server;

    public Fuseki(DatasetGraph data) {
        server =
                FusekiServer.create().loopback(true).port(0).add("/ds", data, true).build().start();
    }

    /** Where queries go. */
    public URI queries() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/ds/sparql");
    }

    /** Where graphs are, by the Graph Store Protocol. */
    public URI graphs() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/ds/data");
    }

    /** What it holds, as the program sees it. */
    public RemoteData data() {
        return data(queries());
    }

    /** What the server at an address holds, as the program sees it. */
    public static RemoteData data(URI address) {
        return new RemoteData(
                new SparqlServer(address, Secret.NONE, "rolegraph", Duration.ofSeconds(60)));
    }

    @Override
    public void close() {
        server.stop();
    }
}
