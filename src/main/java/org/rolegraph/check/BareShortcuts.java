package org.rolegraph.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.rolegraph.model.ClaimKind;
import org.rolegraph.problem.Severity;
import org.rolegraph.vocab.Rg;

/** A shortcut such as {@code rg:requires} stands for a requirement or claim, which has evidence. */
final class BareShortcuts implements Rule {
    private static final Explanation WHAT =
            new Explanation(
                    "shortcut-has-evidence",
                    Severity.WARNING,
                    "has a shortcut without a requirement or claim that says the same with its"
                            + " evidence",
                    "add the rg:Requirement or rg:Claim, or leave the shortcut out");

    private static final List<Shortcut> SHORTCUTS = shortcuts();

    /**
     * @param property the shortcut
     * @param kindProperty of the statement's node, where {@code kind} stands
     * @param from of the statement's node, where the subject of the shortcut stands
     * @param to of the statement's node, where the object of the shortcut stands
     */
    private record Shortcut(Node property, Node kindProperty, Node kind, Node from, Node to) {}

    private record Ends(Node from, Node to) {}

    private static List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>();
        all.add(requirement(Rg.REQUIRES, Rg.ESSENTIAL));
        all.add(requirement(Rg.REQUIRES_OPTIONAL, Rg.OPTIONAL));
        for (ClaimKind kind : ClaimKind.values()) {
            kind.shortcut()
                    .ifPresent(
                            shortcut ->
                                    all.add(
                                            new Shortcut(
                                                    node(Rg.NS + shortcut),
                                                    node(Rg.CLAIM_KIND_OF),
                                                    node(Rg.NS + kind.term()),
                                                    node(Rg.SUBJECT),
                                                    node(Rg.OBJECT))));
        }
        return List.copyOf(all);
    }

    private static Shortcut requirement(String property, String importance) {
        return new Shortcut(
                node(property),
                node(Rg.IMPORTANCE_OF),
                node(importance),
                node(Rg.REQUIREMENT_ROLE),
                node(Rg.REQUIREMENT_SKILL));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(WHAT);
    }

    @Override
    public void check(Graph data, Consumer<Finding> found) {
        for (Shortcut shortcut : SHORTCUTS) {
            if (!data.contains(Node.ANY, shortcut.property(), Node.ANY)) {
                continue;
            }
            Set<Ends> stated = stated(data, shortcut);
            data.find(Node.ANY, shortcut.property(), Node.ANY)
                    .filterDrop(t -> stated.contains(new Ends(t.getSubject(), t.getObject())))
                    .forEach(t -> found.accept(finding(t)));
        }
    }

    private static Finding finding(Triple bare) {
        String found = NodeText.of(bare.getPredicate()) + " " + NodeText.of(bare.getObject());
        return new Finding(bare.getSubject(), WHAT, found);
    }

    private static Set<Ends> stated(Graph data, Shortcut shortcut) {
        Set<Ends> stated = new HashSet<>();
        data.find(Node.ANY, shortcut.kindProperty(), shortcut.kind())
                .mapWith(Triple::getSubject)
                .forEach(
                        statement -> {
                            List<Node> tos = objects(data, statement, shortcut.to()).toList();
                            objects(data, statement, shortcut.from())
                                    .forEach(
                                            from ->
                                                    tos.forEach(
                                                            to -> stated.add(new Ends(from, to))));
                        });
        return stated;
    }

    private static ExtendedIterator<Node> objects(Graph data, Node subject, Node predicate) {
        return data.find(subject, predicate, Node.ANY).mapWith(Triple::getObject);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
