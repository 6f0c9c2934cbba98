package org.rolegraph.load.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Offer;

/**
 * Links to concepts of a classification, such as ESCO, that what is loaded of it does not have,
 * since they were made for another release: the warning says which. Where nothing of one is loaded,
 * nothing lacks; the packed slice lacks by design, so there only a link that names another release
 * is warned of.
 */
final class LinkTargets {
    private final DatasetGraph dataset;
    private final Problems problems;

    private LinkTargets(DatasetGraph dataset, Problems problems) {
        this.dataset = dataset;
        this.problems = problems;
    }

    /** Adds a warning for each link; by the thread that opened the dataset. */
    static void check(DatasetGraph dataset, Offers offers, Problems problems) {
        LinkTargets targets = new LinkTargets(dataset, problems);
        for (Offer offer : offers.all()) {
            if (!offer.publisher().concepts().isEmpty()) {
                targets.check(offer);
            }
        }
    }

    private void check(Offer offer) {
        List<String> starts = offer.publisher().concepts();
        Node graph = NodeFactory.createURI(Graphs.of(offer.name()).value());
        if (!dataset.containsGraph(graph)) {
            return;
        }
        Set<Node> here = new HashSet<>();
        List<Quad> lacking = new ArrayList<>();
        for (String end : List.of(Terms.OWL_ANNOTATED_SOURCE, Terms.OWL_ANNOTATED_TARGET)) {
            dataset.find(Node.ANY, Node.ANY, NodeFactory.createURI(end), Node.ANY)
                    .forEachRemaining(
                            quad -> {
                                Node concept = quad.getObject();
                                boolean known =
                                        concept.isURI()
                                                && starts.stream()
                                                        .anyMatch(concept.getURI()::startsWith);
                                if (known && !here.contains(concept)) {
                                    if (dataset.contains(graph, concept, Node.ANY, Node.ANY)) {
                                        here.add(concept);
                                    } else {
                                        lacking.add(quad);
                                    }
                                }
                            });
        }
        boolean slice = text(graph, Terms.DCT_TITLE).stream().anyMatch(Slice::isName);
        String loaded = text(reference(offer.name()), Terms.DCAT_VERSION).orElse("");
        lacking.stream()
                .filter(quad -> !slice || release(quad).stream().anyMatch(r -> !r.equals(loaded)))
                .forEach(quad -> warn(quad, offer.name()));
    }

    private static Node reference(String source) {
        return NodeFactory.createURI(Ids.BASE + "reference/" + source);
    }

    /** The release that a link names for its object; links name none for their subjects. */
    private Optional<String> release(Quad end) {
        return end.getPredicate().hasURI(Terms.OWL_ANNOTATED_TARGET)
                ? text(end.getSubject(), Terms.SSSOM_OBJECT_SOURCE_VERSION)
                : Optional.empty();
    }

    private void warn(Quad quad, String source) {
        Node record = quad.getSubject();
        boolean target = quad.getPredicate().hasURI(Terms.OWL_ANNOTATED_TARGET);
        String other = target ? Terms.OWL_ANNOTATED_SOURCE : Terms.OWL_ANNOTATED_TARGET;
        String label = target ? text(record, Terms.SSSOM_OBJECT_LABEL).orElse("") : "";
        String release = release(quad).map(version -> ", of release " + version).orElse("");
        problems.add(
                Problem.warning(
                        Codes.MISSING_TARGET,
                        Location.of(Graphs.source(quad.getGraph().getURI())),
                        text(record, other).map(Prefixes::shorten).orElse("something")
                                + " is linked to "
                                + Prefixes.shorten(quad.getObject().getURI())
                                + (label.isEmpty() ? "" : ", " + label)
                                + release
                                + "; what is loaded of "
                                + text(reference(source), Terms.DCT_TITLE).orElse(source)
                                + " lacks it",
                        "load a release that has it, or let it be: the link says its release"));
    }

    /** The first value in any graph, by order of characters. */
    private Optional<String> text(Node subject, String property) {
        Set<String> values = new TreeSet<>();
        dataset.find(Node.ANY, subject, NodeFactory.createURI(property), Node.ANY)
                .forEachRemaining(
                        quad -> {
                            Node value = quad.getObject();
                            values.add(
                                    value.isLiteral()
                                            ? value.getLiteralLexicalForm()
                                            : value.toString());
                        });
        return values.stream().findFirst();
    }
}
