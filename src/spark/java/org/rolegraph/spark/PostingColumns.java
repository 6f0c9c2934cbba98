package org.rolegraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;

/** Which columns say what of a posting. */
record PostingColumns(
        String role,
        String confidence,
        Optional<String> year,
        Optional<String> country,
        Optional<String> employer,
        String separator) {
    /** The IRI of the role where it is sure enough, else empty. */
    Column role(Dataset<Row> rows, double least) {
        Column sure = column(rows, confidence, "--confidence").try_cast(DataTypes.DoubleType);
        return when(sure.geq(least), text(rows, Optional.of(role), "--role")).otherwise("");
    }

    /** The text of a column; empty where there is none. */
    static Column text(Dataset<Row> rows, Optional<String> name, String option) {
        return name.map(
                        each ->
                                trim(
                                        coalesce(
                                                column(rows, each, option)
                                                        .cast(DataTypes.StringType),
                                                lit(""))))
                .orElse(lit(""));
    }

    static Column column(Dataset<Row> rows, String name, String option) {
        if (!Arrays.asList(rows.columns()).contains(name)) {
            throw TaskFailure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    option,
                    "the rows have no column "
                            + name
                            + "; they have "
                            + String.join(", ", rows.columns()),
                    "name one of them");
        }
        return rows.col("`" + name.replace("`", "``") + "`");
    }
}
