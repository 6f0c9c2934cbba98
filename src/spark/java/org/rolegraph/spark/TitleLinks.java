package org.rolegraph.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
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
    private static final String SSSOM = "https://w3id.org/sssom/";
    private static final String GRAPH = Lines.BASE + "graph/titles";
    private static final Node MATCHING =
            NodeFactory.createURI("https://w3id.org/semapv/vocab/LexicalMatching");
    private static final Node MAPPING = NodeFactory.createURI(SSSOM + "Mapping");
    private static final Node CONFIDENCE = NodeFactory.createURI(SSSOM + "confidence");
    private static final Node JUSTIFICATION =
            NodeFactory.createURI(SSSOM + "mapping_justification");

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
        Node title = Lines.entity("title", "posted." + digest);
        Node mapping = Lines.entity("mapping", "posted." + digest);
        Lines lines = new Lines(GRAPH);
        return List.of(
                        lines.line(title, RDF.Nodes.type, SKOS.Concept.asNode()),
                        lines.line(title, DCTerms.title.asNode(), Lines.text(text)),
                        lines.line(mapping, RDF.Nodes.type, MAPPING),
                        lines.line(mapping, OWL2.annotatedSource.asNode(), title),
                        lines.line(
                                mapping, OWL2.annotatedProperty.asNode(), SKOS.closeMatch.asNode()),
                        lines.line(
                                mapping,
                                OWL2.annotatedTarget.asNode(),
                                NodeFactory.createURI(row.getString(1))),
                        lines.line(mapping, CONFIDENCE, Lines.decimal(row.getString(2))),
                        lines.line(mapping, JUSTIFICATION, MATCHING))
                .iterator();
    }
}
