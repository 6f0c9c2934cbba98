package org.rolegraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;

/**
 * How many postings there are of roles, of skills, and of both, by year, country and employer, and
 * of how many postings each is a part: of all, or of those of the role. Of a role and a skill
 * together years alone are kept apart, since few cells of more would be left. They are kept until
 * {@link #close}.
 *
 * @param rows with the columns of {@link #AT}, {@link #POSTINGS} and {@link #BASE}; an empty text
 *     of a year, country or employer stands for all of them, of a role or skill for none
 * @param postings how many were counted
 */
record DemandCells(Dataset<Row> rows, long postings) implements AutoCloseable {
    /** Fewer are no figure: one posting more would move it, and some would show a firm. */
    static final int LEAST = 10;

    static final String SKILL = "skill";
    static final String POSTINGS = "postings";
    static final String BASE = "base";

    /** What a cell is of, in this order. */
    static final List<String> AT =
            List.of(Postings.ROLE, SKILL, Postings.YEAR, Postings.COUNTRY, Postings.EMPLOYER);

    private static final Column NONE = lit("");

    /**
     * Counts the rows of {@link Postings}.
     *
     * @throws TaskFailure exit {@code DATA} when they are fewer than {@link #LEAST}
     */
    static DemandCells of(Dataset<Row> postings) {
        Dataset<Row> each =
                postings.select(explode(cellsOfPosting()).as("cell"))
                        .select("cell.*")
                        .withColumn(POSTINGS, lit(1L));
        Dataset<Row> sums =
                grouped(withAll(grouped(each)))
                        .where(col(POSTINGS).geq(LEAST))
                        .persist(StorageLevel.MEMORY_AND_DISK());
        Column whole =
                AT.stream().map(name -> col(name).equalTo(NONE)).reduce(Column::and).orElseThrow();
        List<Row> all = sums.where(whole).collectAsList();
        if (all.isEmpty()) {
            throw TaskFailure.of(
                    Exit.DATA,
                    Codes.LIMIT,
                    "count",
                    "there are fewer than " + LEAST + " postings, so there is no figure",
                    "count more of them");
        }
        return new DemandCells(sums, all.get(0).getAs(POSTINGS));
    }

    /** What a posting counts for: all postings, its role, each skill, and each with its role. */
    private static Column cellsOfPosting() {
        Column role = col(Postings.ROLE);
        Column roles = filter(array(role), each -> each.notEqual(NONE));
        return concat(
                array(cell(NONE, NONE)),
                transform(roles, each -> cell(each, NONE)),
                transform(col(Postings.ASKED), each -> cell(NONE, each)),
                transform(
                        filter(col(Postings.ASKED), each -> role.notEqual(NONE)),
                        each -> cell(role, each, col(Postings.YEAR), NONE, NONE)));
    }

    private static Column cell(Column role, Column skill) {
        return cell(role, skill, col(Postings.YEAR), col(Postings.COUNTRY), col(Postings.EMPLOYER));
    }

    private static Column cell(Column... values) {
        Column[] named = new Column[values.length];
        for (int i = 0; i < named.length; i++) {
            named[i] = values[i].as(AT.get(i));
        }
        return struct(named);
    }

    /** Each cell, and those in which all years, countries or employers are one. */
    private static Dataset<Row> withAll(Dataset<Row> cells) {
        Dataset<Row> more = cells;
        for (String turn : List.of(Postings.YEAR, Postings.COUNTRY, Postings.EMPLOYER)) {
            more = more.withColumn(turn, explode(array_distinct(array(col(turn), NONE))));
        }
        return more;
    }

    private static Dataset<Row> grouped(Dataset<Row> cells) {
        return cells.groupBy(AT.stream().map(name -> col(name)).toArray(Column[]::new))
                .agg(sum(POSTINGS).as(POSTINGS));
    }

    /** The cells of a role or skill in order, each with the number that it is a part of. */
    Dataset<Row> based() {
        Dataset<Row> bases =
                rows.where(col(SKILL).equalTo(NONE))
                        .select(
                                col(Postings.ROLE).as("of_role"),
                                col(Postings.YEAR).as("of_year"),
                                col(Postings.COUNTRY).as("of_country"),
                                col(Postings.EMPLOYER).as("of_employer"),
                                col(POSTINGS).as(BASE));
        Column sameTurn =
                col(Postings.YEAR)
                        .equalTo(col("of_year"))
                        .and(col(Postings.COUNTRY).equalTo(col("of_country")))
                        .and(col(Postings.EMPLOYER).equalTo(col("of_employer")));
        Dataset<Row> ofRoles =
                rows.where(col(SKILL).notEqual(NONE)).withColumn("part_of", col(Postings.ROLE));
        Dataset<Row> ofAll =
                rows.where(col(SKILL).equalTo(NONE).and(col(Postings.ROLE).notEqual(NONE)))
                        .withColumn("part_of", NONE);
        return ofRoles.union(ofAll)
                .join(bases, sameTurn.and(col("part_of").equalTo(col("of_role"))))
                .drop("part_of", "of_role", "of_year", "of_country", "of_employer")
                .orderBy(AT.stream().map(name -> col(name)).toArray(Column[]::new));
    }

    @Override
    public void close() {
        rows.unpersist();
    }
}
