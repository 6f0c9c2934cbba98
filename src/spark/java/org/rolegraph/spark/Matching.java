package org.rolegraph.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.rolegraph.api.TitleMatcher;
import org.rolegraph.api.TitleMeaning;
import org.rolegraph.api.TitleRules;

/** Matches distinct titles: each becomes a row of what it means. */
final class Matching implements MapPartitionsFunction<String, Row> {
    private static final long serialVersionUID = 1L;

    /** The title in the form in which it was compared. */
    static final String TITLE = "rolegraph_title";

    /** The candidates, with their numbers as numbers. */
    static final String CANDIDATES = "matches";

    private static final StructType CANDIDATE =
            new StructType(
                    new StructField[] {
                        text("id"),
                        text("label"),
                        text("source"),
                        number("score"),
                        number("confidence")
                    });

    /** Of the rows, whose cells are named as in {@link TitleMeaning#COLUMNS}. */
    static final StructType SCHEMA = schema();

    private final PinnedStore store;
    private final TitleRules rules;

    Matching(PinnedStore store, TitleRules rules) {
        this.store = store;
        this.rules = rules;
    }

    private static StructType schema() {
        List<StructField> fields = new ArrayList<>();
        fields.add(text(TITLE));
        TitleMeaning.COLUMNS.forEach(name -> fields.add(text(name)));
        fields.add(
                DataTypes.createStructField(
                        CANDIDATES, DataTypes.createArrayType(CANDIDATE, false), false));
        return DataTypes.createStructType(fields);
    }

    private static StructField text(String name) {
        return DataTypes.createStructField(name, DataTypes.StringType, false);
    }

    private static StructField number(String name) {
        return DataTypes.createStructField(name, DataTypes.DoubleType, false);
    }

    @Override
    public Iterator<Row> call(Iterator<String> titles) {
        TitleMatcher matcher = store.titles(rules);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return titles.hasNext();
            }

            @Override
            public Row next() {
                String title = titles.next();
                return row(title, matcher.match(title));
            }
        };
    }

    private static Row row(String title, TitleMeaning meaning) {
        List<Object> values = new ArrayList<>();
        values.add(title);
        values.addAll(meaning.cells());
        values.add(
                meaning.candidates().stream()
                        .map(
                                each ->
                                        RowFactory.create(
                                                each.id(),
                                                each.label(),
                                                each.source(),
                                                each.score(),
                                                each.confidence()))
                        .toArray());
        return RowFactory.create(values.toArray());
    }
}
