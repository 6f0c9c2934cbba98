package org.rolegraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.rolegraph.api.TitleMatcher;
import org.rolegraph.api.TitleRules;
import org.rolegraph.store.names.Kind;

/**
 * Titles in the form in which those that are written alike are one, each once, blank ones as one.
 * They are kept until {@link #close}, spread so that a task has seconds of work: what dies with a
 * machine is little.
 */
final class DistinctTitles implements AutoCloseable {
    private static final int TITLES_OF_A_TASK = 1000;
    private static final int TASKS_OF_A_CORE = 4;

    private final Dataset<String> titles;
    private final long count;

    private DistinctTitles(Dataset<String> titles, long count) {
        this.titles = titles;
        this.count = count;
    }

    /**
     * Those of a column.
     *
     * @param column of texts in the form of {@link #normal}
     */
    static DistinctTitles of(Dataset<Row> rows, String column) {
        Dataset<String> titles =
                rows.select(col(column).as(Matching.TITLE))
                        .distinct()
                        .as(Encoders.STRING())
                        .persist(StorageLevel.MEMORY_AND_DISK());
        return new DistinctTitles(titles, titles.count());
    }

    /** A column's values in the form in which they are compared. */
    static Column normal(Column column) {
        UDF1<String, String> normal = TitleMatcher::normal;
        return udf(normal, DataTypes.StringType)
                .apply(coalesce(column.cast(DataTypes.StringType), lit("")));
    }

    /** Whether they look like those of postings, as {@code reconcile} finds it out. */
    boolean lookPosted(PinnedStore store, TitleRules rules) {
        if (rules.kind() != Kind.ROLE) {
            return false;
        }
        FilterFunction<String> isTitle = title -> !title.isBlank();
        MapPartitionsFunction<String, Boolean> looksPosted =
                part -> {
                    TitleMatcher matcher = store.titles(rules);
                    List<Boolean> looks = new ArrayList<>();
                    part.forEachRemaining(title -> looks.add(matcher.looksPosted(List.of(title))));
                    return looks.iterator();
                };
        Dataset<String> some = titles.filter(isTitle);
        long posted = some.mapPartitions(looksPosted, Encoders.BOOLEAN()).where("value").count();
        return store.titles(rules).looksPosted(posted, some.count() - posted);
    }

    /** What each means, in rows of {@link Matching#SCHEMA}. */
    Dataset<Row> matched(PinnedStore store, TitleRules rules) {
        int cores = titles.sparkSession().sparkContext().defaultParallelism();
        int tasks = (int) Math.max((long) TASKS_OF_A_CORE * cores, count / TITLES_OF_A_TASK);
        return titles.repartition(tasks, col(Matching.TITLE))
                .mapPartitions(new Matching(store, rules), Encoders.row(Matching.SCHEMA));
    }

    @Override
    public void close() {
        titles.unpersist();
    }
}
