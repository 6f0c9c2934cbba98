package org.rolegraph.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What titles were found to mean, as mappings of SSSOM in N-Quads: proposals with how sure they
 * are, which state no match by themselves. A title is a concept whose IRI is made of a digest of
 * it.
 */
final class TitleLinks {
    private static final String GRAPH = Lines.entity("graph", "titles");

    private TitleLinks() {}

    /**
     * The lines, those of one title together, in the order of the titles within a file.
     *
     * @param titles rows of {@link Matching#SCHEMA}
     */
    static Dataset<String> lines(Dataset<Row> titles) {
        FlatMapFunction<Row, String> lines = TitleLinks::lines;
        return titles.select(Matching.TITLE, "id", "confidence")
                .where("id <> ''")
                .sortWithinPartitions(Matching.TITLE)
                .flatMap(lines, Encoders.STRING());
    }

    private static Iterator<String> lines(Row row) {
        String text = row.getString(0);
        String digest = Lines.digest(text);
        String title = Lines.entity("title", "posted." + digest);
        String mapping = Lines.entity("mapping", "posted." + digest);
        Lines lines = new Lines(GRAPH);
        return List.of(
                        lines.line(title, LineTerms.TYPE, LineTerms.CONCEPT),
                        lines.line(title, LineTerms.TITLE, Lines.text(text)),
                        lines.line(mapping, LineTerms.TYPE, LineTerms.MAPPING),
                        lines.line(mapping, LineTerms.ANNOTATED_SOURCE, title),
                        lines.line(mapping, LineTerms.ANNOTATED_PROPERTY, LineTerms.CLOSE_MATCH),
                        lines.line(
                                mapping, LineTerms.ANNOTATED_TARGET, Lines.iri(row.getString(1))),
                        lines.line(
                                mapping,
                                LineTerms.CONFIDENCE,
                                Lines.typed(row.getString(2), "decimal")),
                        lines.line(mapping, LineTerms.JUSTIFICATION, LineTerms.LEXICAL_MATCHING))
                .iterator();
    }
}
