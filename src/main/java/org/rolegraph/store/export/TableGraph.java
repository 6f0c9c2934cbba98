package org.rolegraph.store.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.columns.Meaning.Thing;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.export.TableExport.Demand;

/** One named graph as a table shows it. */
public final class TableGraph {
    private static final Pattern ROW = Pattern.compile("row (\\d{1,9})");

    private final DatasetGraph dataset;
    private final Node graph;
    private final Node scheme;

    public TableGraph(DatasetGraph dataset, Iri graph) {
        this.dataset = dataset;
        this.graph = NodeFactory.createURI(graph.value());
        String name = graph.value().substring(graph.value().lastIndexOf('/') + 1);
        this.scheme = NodeFactory.createURI(Ids.BASE + "scheme/" + name);
    }

    /** Whether it was loaded from a table. */
    boolean isTable() {
        return graph.getURI().startsWith(Graphs.of("csv-").value());
    }

    /** Whom the rows are about: those that the loaded table lists, else all of the class. */
    Set<String> subjects(Thing thing) {
        Set<String> typed = subjects(Terms.RDF_TYPE, thing == Thing.ROLE ? Rg.ROLE : Rg.SKILL);
        if (isTable()) {
            typed.retainAll(subjects(Terms.SKOS_IN_SCHEME, scheme.getURI()));
        }
        return typed;
    }

    /** The requirements of a role, or those of a skill by roles; each once. */
    List<Demand> demands(String subject, Thing thing) {
        boolean role = thing == Thing.ROLE;
        Set<Demand> demands = new LinkedHashSet<>();
        for (String node : subjects(role ? Rg.REQUIREMENT_ROLE : Rg.REQUIREMENT_SKILL, subject)) {
            for (String other : objects(node, role ? Rg.REQUIREMENT_SKILL : Rg.REQUIREMENT_ROLE)) {
                String importance = objects(node, Rg.IMPORTANCE_OF).stream().findFirst().orElse("");
                demands.add(new Demand(other, word(importance), level(node), row(node)));
            }
        }
        return new ArrayList<>(demands);
    }

    private static String word(String importance) {
        String term = importance.startsWith(Rg.NS) ? importance.substring(Rg.NS.length()) : "";
        return Importance.ofTerm(term).orElse(Importance.ESSENTIAL).word();
    }

    private String level(String node) {
        return objects(node, Rg.LEVEL).stream()
                .map(Numbers::decimal)
                .flatMap(Optional::stream)
                .map(n -> n.stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse("");
    }

    /** Number of the row that says it; a great one when no table does. */
    int row(String node) {
        int row = Integer.MAX_VALUE;
        for (String evidence : objects(node, Rg.EVIDENCE_OF)) {
            for (String locator : objects(evidence, Rg.LOCATOR)) {
                Matcher number = ROW.matcher(locator);
                if (isTable() && number.matches()) {
                    row = Math.min(row, Integer.parseInt(number.group(1)));
                }
            }
        }
        return row;
    }

    /** IRIs and lexical forms in their order. */
    Set<String> objects(String subject, String predicate) {
        Set<String> objects = new TreeSet<>();
        for (Node object : find(subject, predicate)) {
            objects.add(object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI());
        }
        return objects;
    }

    /** What the graph links it to, plainly or by records, in their order. */
    Set<String> links(String subject, String predicate) {
        Set<String> links = objects(subject, predicate);
        for (String record : subjects(Terms.OWL_ANNOTATED_SOURCE, subject)) {
            if (objects(record, Terms.OWL_ANNOTATED_PROPERTY).contains(predicate)) {
                links.addAll(objects(record, Terms.OWL_ANNOTATED_TARGET));
            }
        }
        return links;
    }

    /** The texts in a language, in their order. */
    Set<String> texts(String subject, String predicate, String language) {
        Set<String> texts = new TreeSet<>();
        for (Node object : find(subject, predicate)) {
            if (object.isLiteral() && object.getLiteralLanguage().equalsIgnoreCase(language)) {
                texts.add(object.getLiteralLexicalForm());
            }
        }
        return texts;
    }

    private List<Node> find(String subject, String predicate) {
        return Iter.toList(
                Iter.map(
                        dataset.findNG(
                                graph,
                                NodeFactory.createURI(subject),
                                NodeFactory.createURI(predicate),
                                Node.ANY),
                        Quad::getObject));
    }

    /** IRIs in their order. */
    Set<String> subjects(String predicate, String object) {
        Set<String> subjects = new TreeSet<>();
        dataset.findNG(
                        graph,
                        Node.ANY,
                        NodeFactory.createURI(predicate),
                        NodeFactory.createURI(object))
                .forEachRemaining(quad -> subjects.add(quad.getSubject().getURI()));
        return subjects;
    }
}
