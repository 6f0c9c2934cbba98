package org.rolegraph.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;

/** What a command asks of the engine. */
abstract class Job implements Callable<Integer> {
    @Override
    public final Integer call() throws IOException {
        try (SparkSession spark =
                SparkSession.builder().config("spark.sql.caseSensitive", "true").getOrCreate()) {
            run(spark);
            return 0;
        }
    }

    abstract void run(SparkSession spark);
}
