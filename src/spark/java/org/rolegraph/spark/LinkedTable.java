package org.rolegraph.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.rolegraph.api.TitleMatcher;
import org.rolegraph.api.TitleMeaning;
import org.rolegraph.api.TitleRules;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;

/**
 * A table with what its titles mean. Its output is a folder: {@code titles}, each distinct title
 * once with what it means; {@code rows}, the table with these cells after its own, as {@code
 * reconcile} writes them, and the candidates with numbers; {@code links}, the titles that were
 * found as N-Quads. Titles are matched once, and joined back from what was written.
 */
final class LinkedTable {
    private final SparkSession spark;
    private final Dataset<Row> rows;
    private final String column;
    private final String out;

    /**
     * Takes a table.
     *
     * @param column of the titles; empty to find it as {@code reconcile} does
     * @param out the folder, which there is not yet
     */
    LinkedTable(SparkSession spark, Dataset<Row> rows, Optional<String> column, String out) {
        this.spark = spark;
        this.rows = rows;
        List<String> header = Arrays.asList(rows.columns());
        this.column =
                TitleMatcher.column(header, column)
                        .map(header::get)
                        .orElseThrow(() -> noColumn(column, header));
        this.out = out;
    }

    private static TaskFailure noColumn(Optional<String> column, List<String> header) {
        return TaskFailure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                "--column",
                "the table has no column "
                        + column.orElse("of titles")
                        + "; it has "
                        + String.join(", ", header),
                "name one of them");
    }

    /**
     * Matches and writes.
     *
     * @param posted whether the titles are of postings; empty to find it out
     */
    void write(PinnedStore store, TitleRules rules, Optional<Boolean> posted) {
        Dataset<Row> keyed = rows.withColumn(Matching.TITLE, DistinctTitles.normal(name(column)));
        try (DistinctTitles titles = DistinctTitles.of(keyed, Matching.TITLE)) {
            boolean style = posted.orElseGet(() -> titles.lookPosted(store, rules));
            titles.matched(store, rules.posted(style)).write().parquet(out + "/titles");
        }
        Dataset<Row> titles = spark.read().schema(Matching.SCHEMA).parquet(out + "/titles");
        joined(keyed, titles).write().parquet(out + "/rows");
        TitleLinks.lines(titles).write().text(out + "/links");
    }

    /** The columns of the table, then those that are added, under names that are free. */
    private Dataset<Row> joined(Dataset<Row> keyed, Dataset<Row> titles) {
        List<String> header = Arrays.asList(rows.columns());
        List<String> added = TitleMeaning.columns(header);
        List<Column> columns = new ArrayList<>();
        header.forEach(each -> columns.add(keyed.col(quoted(each))));
        for (int i = 0; i < added.size(); i++) {
            columns.add(titles.col(TitleMeaning.COLUMNS.get(i)).as(added.get(i)));
        }
        columns.add(titles.col(Matching.CANDIDATES));
        return keyed.join(
                        titles,
                        keyed.col(Matching.TITLE).equalTo(titles.col(Matching.TITLE)),
                        "left")
                .select(columns.toArray(Column[]::new));
    }

    private static Column name(String column) {
        return col(quoted(column));
    }

    private static String quoted(String column) {
        return "`" + column.replace("`", "``") + "`";
    }
}
