package org.rolegraph.store.export;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/**
 * The statements about one entity, from all graphs but {@link Graphs#OWN}, each in its graph:
 *
 * <ol>
 *   <li>the entity's own: it is the subject;
 *   <li>those of each requirement whose {@code rg:role} or {@code rg:skill} it is;
 *   <li>those of each claim whose {@code rg:subject} or {@code rg:object} it is;
 *   <li>those of each mapping record whose {@code owl:annotatedSource} or {@code
 *       owl:annotatedTarget} it is, and the plain link that the record annotates;
 *   <li>those of each {@code rg:evidence} of the nodes of 1 to 4;
 *   <li>those of each {@code rg:reference} of the nodes of 1 and 5.
 * </ol>
 *
 * <p>Other entities that are named (the skills of a role) are not described.
 */
final class AboutEntity {
    private final DatasetGraph dataset;

    AboutEntity(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    Iterator<Quad> of(Node entity) {
        Set<Node> nodes = new LinkedHashSet<>(List.of(entity));
        for (String way :
                List.of(
                        Rg.REQUIREMENT_ROLE,
                        Rg.REQUIREMENT_SKILL,
                        Rg.SUBJECT,
                        Rg.OBJECT,
                        Terms.OWL_ANNOTATED_SOURCE,
                        Terms.OWL_ANNOTATED_TARGET)) {
            find(Node.ANY, way, entity).forEachRemaining(q -> nodes.add(q.getSubject()));
        }
        Set<Node> evidence = objects(nodes, Rg.EVIDENCE_OF);
        evidence.add(entity);
        Set<Node> references = objects(evidence, Rg.REFERENCE_OF);
        List<Quad> links =
                Iter.toList(
                        Iter.flatMap(
                                find(Node.ANY, Terms.OWL_ANNOTATED_TARGET, entity),
                                q -> link(q.getSubject(), entity)));
        nodes.addAll(evidence);
        nodes.addAll(references);
        return Iter.concat(
                Iter.flatMap(nodes.iterator(), n -> find(n, null, Node.ANY)), links.iterator());
    }

    /** The plain triples that a mapping record stands for. */
    private Iterator<Quad> link(Node record, Node target) {
        Set<Node> sources = objects(Set.of(record), Terms.OWL_ANNOTATED_SOURCE);
        Set<Node> properties = objects(Set.of(record), Terms.OWL_ANNOTATED_PROPERTY);
        return Iter.flatMap(
                sources.iterator(),
                s ->
                        Iter.flatMap(
                                properties.iterator(),
                                p ->
                                        p.isURI()
                                                ? find(s, p.getURI(), target)
                                                : Iter.nullIterator()));
    }

    private Set<Node> objects(Set<Node> subjects, String predicate) {
        Set<Node> objects = new LinkedHashSet<>();
        for (Node subject : subjects) {
            find(subject, predicate, Node.ANY).forEachRemaining(q -> objects.add(q.getObject()));
        }
        objects.removeIf(Node::isLiteral);
        return objects;
    }

    private Iterator<Quad> find(Node s, String p, Node o) {
        Node predicate = p == null ? Node.ANY : NodeFactory.createURI(p);
        return Iter.filter(dataset.find(Node.ANY, s, predicate, o), q -> !Selection.isOwn(q));
    }
}
