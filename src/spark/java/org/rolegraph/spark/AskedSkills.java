package org.rolegraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.rolegraph.api.TitleRules;

/**
 * The skills and technologies that postings ask for, found among those of the graph. Each phrase is
 * matched once; what all of them mean is then known to every task, so that a posting is never taken
 * apart: it asks for a skill once, however often and by whatever names it says so.
 */
final class AskedSkills {
    private record Wanted(String column, List<String> to) {}

    private final PinnedStore store;
    private final TitleRules rules;
    private final String separator;
    private final List<Wanted> wanted = new ArrayList<>();

    AskedSkills(PinnedStore store, TitleRules rules, String separator) {
        this.store = store;
        this.rules = rules;
        this.separator = separator;
    }

    /** Adds a column, where there is one, whose phrases are found in these sources. */
    void column(Optional<String> name, List<String> to) {
        name.ifPresent(each -> wanted.add(new Wanted(each, to)));
    }

    /** A list of the IRIs that a row asks for, each once. */
    Column of(Dataset<Row> rows) {
        Column all = array().cast(DataTypes.createArrayType(DataTypes.StringType));
        for (Wanted each : wanted) {
            Column phrases = phrases(rows, each.column());
            FoundSkills found = found(rows, phrases, rules.to(each.to().toArray(String[]::new)));
            all = array_union(all, found.ids(phrases));
        }
        return array_except(array_distinct(all), array(lit("")));
    }

    private FoundSkills found(Dataset<Row> rows, Column phrases, TitleRules to) {
        Dataset<Row> each = rows.select(explode(phrases).as(Matching.TITLE));
        try (DistinctTitles titles = DistinctTitles.of(each, Matching.TITLE)) {
            return FoundSkills.of(titles.matched(store, to));
        }
    }

    /** The phrases of a row in the form in which they are compared. */
    private Column phrases(Dataset<Row> rows, String name) {
        Column column = PostingColumns.column(rows, name, "--skills");
        boolean isList = rows.schema().apply(name).dataType() instanceof ArrayType;
        Column list =
                isList
                        ? column
                        : split(column.cast(DataTypes.StringType), Pattern.quote(separator));
        return coalesce(
                transform(list, DistinctTitles::normal),
                array().cast(DataTypes.createArrayType(DataTypes.StringType)));
    }
}
