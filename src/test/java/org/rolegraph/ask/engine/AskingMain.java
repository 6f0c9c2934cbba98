package org.rolegraph.ask.engine;

import java.time.Duration;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Format;

/** Asks the store of its first argument the queries after it, one after the other. */
final class AskingMain {
    static {
        JenaSystem.init();
    }

    private AskingMain() {}

    /** Prints what each query gave, or why it gave nothing. */
    public static void main(String[] args) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(args[0]));
        Engine engine =
                new Engine(
                        data,
                        new Limits(Duration.ofMinutes(2), 10_000_000),
                        Access.CLOSED,
                        List.of("en"));
        for (String query : List.of(args).subList(1, args.length)) {
            System.out.println(Bakery.written(engine, Question.typed(query), Format.TSV).strip());
        }
    }
}
