package org.rolegraph.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which rows are read. */
final class InputOptions {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files or folders of one form, by their endings: Parquet, also without one; CSV"
                            + " or TSV with a header; JSON lines.")
    private List<String> paths;

    @Option(
            names = "--input-format",
            paramLabel = "FORM",
            description = "parquet, csv, tsv or jsonl, where the endings do not say it.")
    private String form;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "utf-8",
            description = "The encoding of texts; by default ${DEFAULT-VALUE}.")
    private String encoding;

    Dataset<Row> read(SparkSession spark) {
        return InputTable.read(
                spark, paths, InputTable.form(Optional.ofNullable(form), paths), encoding);
    }
}
