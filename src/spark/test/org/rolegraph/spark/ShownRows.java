package org.rolegraph.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Run within the engine: writes the rows of Parquet as texts, sorted, or a table of texts as
 * Parquet.
 */
public final class ShownRows {
    private ShownRows() {}

    /** {@code show PARQUET FILE} or {@code parquet CSV PARQUET}. */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate()) {
            spark.conf().set("spark.sql.caseSensitive", "true");
            if (arguments[0].equals("show")) {
                Dataset<Row> rows = spark.read().parquet(arguments[1]);
                List<String> columns =
                        Arrays.stream(rows.columns())
                                .filter(each -> !each.equals(Matching.CANDIDATES))
                                .toList();
                Files.write(
                        Path.of(arguments[2]),
                        rows.collectAsList().stream()
                                .map(row -> text(columns, row))
                                .sorted()
                                .toList());
            } else {
                InputTable.read(spark, List.of(arguments[1]), InputTable.Form.CSV, "utf-8")
                        .repartition(3)
                        .write()
                        .parquet(arguments[2]);
            }
        }
    }

    private static String text(List<String> columns, Row row) {
        Map<String, String> cells = new TreeMap<>();
        columns.forEach(
                column -> {
                    Object cell = row.getAs(column);
                    cells.put(column, cell == null ? "" : cell.toString());
                });
        return text(cells);
    }

    /** One line for a row, whatever the order of its columns. */
    static String text(Map<String, String> cells) {
        return new TreeMap<>(cells).toString().replace("\r", "").replace('\n', '␤');
    }
}
