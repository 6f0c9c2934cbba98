package org.rolegraph.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;

/** Asks the store of its first argument the queries of the files behind it, one after the other. */
final class AskingMain {
    static {
        JenaSystem.init();
    }

    private AskingMain() {}

    /** Prints what each query gave, its last lines only. */
    public static void main(String[] args) throws IOException {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(args[0]));
        Engine engine =
                new Engine(
                        data,
                        new Limits(Duration.ofMinutes(5), 10_000_000),
                        Access.CLOSED,
                        List.of("en"));
        for (String file : List.of(args).subList(1, args.length)) {
            String query = Files.readString(Path.of(file), StandardCharsets.UTF_8);
            System.out.println(Bakery.seen(engine, Question.typed(query)).strip());
        }
    }
}
