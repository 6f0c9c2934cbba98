package org.rolegraph.load.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.load.sieve.NumberedGraph;
import org.rolegraph.load.sieve.SubjectTriples;

/** A shortcut such as {@code rg:requires} stands for a requirement or claim, which has evidence. */
final class BareShortcuts implements Rule {
    private static final Explanation WHAT =
            new Explanation(
                    "shortcut-has-evidence",
                    Severity.WARNING,
                    "has a shortcut without a requirement or claim that says the same with its"
                            + " evidence",
                    "add the rg:Requirement or rg:Claim, or leave the shortcut out");

    static final List<Shortcut> SHORTCUTS = shortcuts();

    private static List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>();
        for (Importance importance : Importance.values()) {
            importance
                    .shortcut()
                    .ifPresent(name -> all.add(requirement(Rg.NS + name, Rg.of(importance))));
        }
        for (ClaimKind kind : ClaimKind.values()) {
            Rg.shortcut(kind).ifPresent(property -> all.add(claim(property, Rg.of(kind))));
        }
        return List.copyOf(all);
    }

    /**
     * @param property the shortcut
     * @param kindProperty of the statement's node, where {@code kind} stands
     * @param from of the statement's node, where the subject of the shortcut stands
     * @param to of the statement's node, where the object of the shortcut stands
     */
    record Shortcut(Node property, Node kindProperty, Node kind, Node from, Node to) {}

    private record Ends(Node from, Node to) {}

    private static Shortcut requirement(String property, String importance) {
        return new Shortcut(
                node(property),
                node(Rg.IMPORTANCE_OF),
                node(importance),
                node(Rg.REQUIREMENT_ROLE),
                node(Rg.REQUIREMENT_SKILL));
    }

    private static Shortcut claim(String property, String kind) {
        return new Shortcut(
                node(property),
                node(Rg.CLAIM_KIND_OF),
                node(kind),
                node(Rg.SUBJECT),
                node(Rg.OBJECT));
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

    @Override
    public Runnable check(
            Graph data,
            NumberedGraph numbers,
            Optional<Reach> reach,
            Consumer<Finding> found,
            Consumer<Consumer<SubjectTriples>> readers) {
        ShortcutPass pass = new ShortcutPass(numbers, SHORTCUTS);
        readers.accept(pass);
        return () ->
                pass.forEachBare(
                        subject -> reach.isEmpty() || reach.get().hasAllShortcutsOf(subject),
                        bare -> found.accept(finding(bare)));
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
