package org.rolegraph.spark;

import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** What phrases mean, known to every task. */
final class FoundSkills {
    private final Broadcast<Map<String, String>> found;

    private FoundSkills(Broadcast<Map<String, String>> found) {
        this.found = found;
    }

    /**
     * Gathers those that were found.
     *
     * @param matched rows of {@link Matching#SCHEMA}
     */
    static FoundSkills of(Dataset<Row> matched) {
        Map<String, String> found = new HashMap<>();
        matched.select(Matching.TITLE, "id")
                .where("id <> ''")
                .toLocalIterator()
                .forEachRemaining(row -> found.put(row.getString(0), row.getString(1)));
        return new FoundSkills(
                JavaSparkContext.fromSparkContext(matched.sparkSession().sparkContext())
                        .broadcast(found));
    }

    /** The IRIs of a list of phrases, empty for each that means nothing. */
    Column ids(Column phrases) {
        Broadcast<Map<String, String>> all = found;
        UDF1<String, String> id = phrase -> all.value().getOrDefault(phrase, "");
        return transform(phrases, each -> udf(id, DataTypes.StringType).apply(each));
    }
}
