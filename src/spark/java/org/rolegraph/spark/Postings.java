package org.rolegraph.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Postings as they are counted. */
final class Postings {
    static final String ROLE = "role";
    static final String ASKED = "asked";
    static final String YEAR = "year";
    static final String COUNTRY = "country";
    static final String EMPLOYER = "employer";

    private Postings() {}

    /**
     * A row for each: its role, year, country and employer, each empty where it is not known, and
     * the list of what it asks for.
     */
    static Dataset<Row> of(
            Dataset<Row> rows, PostingColumns columns, AskedSkills asked, double least) {
        return rows.select(
                columns.role(rows, least).as(ROLE),
                PostingColumns.text(rows, columns.year(), "--year").as(YEAR),
                PostingColumns.text(rows, columns.country(), "--country").as(COUNTRY),
                PostingColumns.text(rows, columns.employer(), "--employer").as(EMPLOYER),
                asked.of(rows).as(ASKED));
    }
}
