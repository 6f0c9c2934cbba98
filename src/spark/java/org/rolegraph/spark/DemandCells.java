package org.rolegraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * How many postings there are of roles, of skills, and of both, by year, country and employer, and
 * of how many postings each is a part. A cell of fewer than {@link #LEAST} is left out. They are
 * kept until {@link #close}.
 *
 * @param rows with the columns of {@link #COLUMNS}; an empty text of a year, country or employer
 *     stands for all of them, of a role or skill for none
 * @param postings how many were counted
 */
record DemandCells(Dataset<Row> rows, long postings) implements AutoCloseable {
    /** Fewer are no figure: one posting more would move it, and some would show a firm. */
    static final int LEAST = 10;

    static final String SKILL = "skill";
    static final String COUNT = "postings";
    static final String BASE = "base";

    /** In this order. */
    static final List<String> COLUMNS =
            List.of(
                    Postings.ROLE,
                    SKILL,
                    Postings.YEAR,
                    Postings.COUNTRY,
                    Postings.EMPLOYER,
                    COUNT,
                    BASE);

    private static final String BASE_ROLE = "base_role";

    /** Counts the rows of {@link Postings}. */
    static DemandCells of(Dataset<Row> postings) {
        Dataset<Row> counted =
                postings.withColumn(COUNT, lit(1L)).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> roles = sums(counted.withColumn(SKILL, lit("")));
        Dataset<Row> each = counted.withColumn(SKILL, explode(col(Postings.ASKED)));
        Dataset<Row> whole =
                sums(counted.withColumn(SKILL, lit("")).withColumn(Postings.ROLE, lit("")));
        Dataset<Row> skills = sums(each.withColumn(Postings.ROLE, lit("")));
        // of a role and a skill together years alone are kept apart: few cells of more would be
        // left
        Dataset<Row> both =
                sums(
                        each.where(known(Postings.ROLE))
                                .withColumn(Postings.COUNTRY, lit(""))
                                .withColumn(Postings.EMPLOYER, lit("")));
        Dataset<Row> ofAll =
                roles.where(known(Postings.ROLE)).union(skills).withColumn(BASE_ROLE, lit(""));
        Dataset<Row> ofRole = both.withColumn(BASE_ROLE, col(Postings.ROLE));
        Dataset<Row> cells =
                based(ofAll.union(ofRole), whole.union(roles.where(known(Postings.ROLE))))
                        .orderBy(
                                COLUMNS.subList(0, COLUMNS.size() - 2).stream()
                                        .map(name -> col(name))
                                        .toArray(Column[]::new))
                        .persist(StorageLevel.MEMORY_AND_DISK());
        cells.count();
        long all = counted.count();
        counted.unpersist();
        return new DemandCells(cells, all);
    }

    private static Column known(String column) {
        return col(column).notEqual("");
    }

    /** The sums for each year and all together, and likewise of countries and employers. */
    private static Dataset<Row> sums(Dataset<Row> counted) {
        Dataset<Row> sums = counted;
        List<String> turns = List.of(Postings.YEAR, Postings.COUNTRY, Postings.EMPLOYER);
        sums = grouped(sums);
        for (String turn : turns) {
            sums =
                    grouped(
                            sums.withColumn(
                                    turn, explode(array_distinct(array(col(turn), lit(""))))));
        }
        return sums.where(col(COUNT).geq(LEAST));
    }

    private static Dataset<Row> grouped(Dataset<Row> rows) {
        return rows.groupBy(
                        Postings.ROLE, SKILL, Postings.YEAR, Postings.COUNTRY, Postings.EMPLOYER)
                .agg(sum(COUNT).as(COUNT));
    }

    private static Dataset<Row> based(Dataset<Row> cells, Dataset<Row> bases) {
        Dataset<Row> renamed =
                bases.select(
                        col(Postings.ROLE).as("b_role"),
                        col(Postings.YEAR).as("b_year"),
                        col(Postings.COUNTRY).as("b_country"),
                        col(Postings.EMPLOYER).as("b_employer"),
                        col(COUNT).as(BASE));
        return cells.join(
                        renamed,
                        col(BASE_ROLE)
                                .equalTo(col("b_role"))
                                .and(col(Postings.YEAR).equalTo(col("b_year")))
                                .and(col(Postings.COUNTRY).equalTo(col("b_country")))
                                .and(col(Postings.EMPLOYER).equalTo(col("b_employer"))))
                .select(COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new));
    }

    @Override
    public void close() {
        rows.unpersist();
    }
}
