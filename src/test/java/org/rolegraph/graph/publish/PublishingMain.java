package org.rolegraph.graph.publish;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.rolegraph.ask.remote.GraphStore;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.ask.remote.Secret;
import org.rolegraph.ask.remote.SparqlServer;
import org.rolegraph.store.triples.StoreReader;

/** Publishes a folder of triples, and says what it does. */
final class PublishingMain {
    static final int CHUNK = 100;

    private PublishingMain() {}

    public static void main(String[] args) {
        publish(
                Path.of(args[0]),
                URI.create(args[1]),
                URI.create(args[2]),
                line -> {
                    System.out.println(line);
                    System.out.flush();
                });
    }

    static boolean publish(Path tdb, URI queries, URI graphs, Consumer<String> told) {
        try (StoreReader reader = StoreReader.open(tdb)) {
            return new GenerationSending(
                            reader,
                            new RemoteData(server(queries)),
                            new GraphStore(server(graphs), Duration.ofMillis(5)),
                            CHUNK,
                            told)
                    .run(Instant.parse("2026-12-01T12:00:00Z"));
        }
    }

    static SparqlServer server(URI address) {
        return new SparqlServer(address, Secret.NONE, "test", Duration.ofSeconds(20));
    }
}
