package org.rolegraph.spark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;

/** Files of one form that are read as one table. */
final class InputTable {
    /**
     * The forms of files, by the word that names one and the endings of its files; a name without
     * an ending is that of a folder of Parquet.
     */
    enum Form {
        PARQUET("parquet", "parquet"),
        CSV("csv", "csv(\\.gz)?"),
        TSV("tsv", "tsv(\\.gz)?"),
        JSON_LINES("jsonl", "(jsonl|ndjson)(\\.gz)?");

        private final String word;
        private final Pattern ending;

        Form(String word, String ending) {
            this.word = word;
            this.ending = Pattern.compile("\\." + ending + "$");
        }

        String word() {
            return word;
        }

        private boolean isOf(String path) {
            String lower = path.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
            boolean isFolder = !lower.substring(lower.lastIndexOf('/') + 1).contains(".");
            return isFolder && this == PARQUET || ending.matcher(lower).find();
        }
    }

    private static final String WORDS = "parquet, csv, tsv or jsonl";

    private InputTable() {}

    /**
     * The form that a word names, or that the endings of the paths say.
     *
     * @param word empty when it is not said
     */
    static Form form(Optional<String> word, List<String> paths) {
        if (word.isPresent()) {
            for (Form form : Form.values()) {
                if (form.word().equals(word.get())) {
                    return form;
                }
            }
            throw TaskFailure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    "--input-format",
                    "\"" + word.get() + "\" is no form of tables",
                    "write " + WORDS);
        }
        for (Form form : Form.values()) {
            if (paths.stream().allMatch(form::isOf)) {
                return form;
            }
        }
        throw TaskFailure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                paths.get(0),
                "the names of the files do not say one form for all of them",
                "say it with --input-format, " + WORDS);
    }

    /**
     * The rows. Cells of texts with separators are texts, and empty where there is nothing, as in
     * {@code reconcile}; a file of these is read by one task, since a cell may hold line breaks.
     */
    static Dataset<Row> read(SparkSession spark, List<String> paths, Form form, String encoding) {
        String[] all = paths.toArray(String[]::new);
        return switch (form) {
            case PARQUET -> spark.read().parquet(all);
            case CSV -> separated(spark, all, ",", encoding);
            case TSV -> separated(spark, all, "\t", encoding);
            case JSON_LINES ->
                    spark.read().option("encoding", encoding).option("mode", "FAILFAST").json(all);
        };
    }

    private static Dataset<Row> separated(
            SparkSession spark, String[] paths, String separator, String encoding) {
        return spark.read()
                .option("header", true)
                .option("multiLine", true)
                .option("quote", "\"")
                .option("escape", "\"")
                .option("sep", separator)
                .option("encoding", encoding)
                .option("maxCharsPerColumn", -1)
                .csv(paths)
                .na()
                .fill("");
    }
}
