package org.rolegraph.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;

/** What a job writes: nothing that is there already is touched. */
final class NewFolder {
    private NewFolder() {}

    /**
     * Whether there is nothing yet.
     *
     * @param option that names it
     * @throws TaskFailure exit {@code USAGE} when there is something
     */
    static void check(SparkSession spark, String path, String option) {
        try {
            Path folder = new Path(path);
            if (folder.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(folder)) {
                throw TaskFailure.of(
                        Exit.USAGE,
                        Codes.ALREADY_THERE,
                        option,
                        path + " is there already",
                        "name another, or remove what an earlier job left");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
