package org.rolegraph.load.source.salaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;

/** What reading a table of salaries gave. */
final class SalariesRead {
    private record Placed(Fact fact, Location where) {}

    private final List<Placed> facts = new ArrayList<>();
    final Problems problems = new Problems();

    static SalariesRead of(Path path) {
        SalariesRead read = new SalariesRead();
        try {
            new Salaries(path)
                    .read((graph, fact, at) -> read.facts.add(new Placed(fact, at)), read.problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** The statements; the work that they are from is not among them. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (Placed each : facts) {
            if (each.fact instanceof Statement statement) {
                statements.add(statement);
            }
        }
        return statements;
    }

    Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Statement each : statements()) {
            graph.add(
                    NodeFactory.createURI(each.subject().value()),
                    NodeFactory.createURI(each.predicate().value()),
                    each.object().fold(iri -> NodeFactory.createURI(iri.value()), this::literal));
        }
        return graph;
    }

    private Node literal(Literal literal) {
        return literal.language().isEmpty()
                ? NodeFactory.createLiteralDT(
                        literal.lexical(),
                        TypeMapper.getInstance().getSafeTypeByName(literal.datatype()))
                : NodeFactory.createLiteralLang(literal.lexical(), literal.language());
    }

    /** One fact a line, with its place. */
    String factText(Path input) {
        return facts.stream()
                .map(each -> each.where + " " + line(each.fact) + "\n")
                .collect(Collectors.joining())
                .replace(input + "/", "");
    }

    private static String line(Fact fact) {
        if (!(fact instanceof Statement statement)) {
            return fact.toString();
        }
        return Prefixes.shorten(statement.subject().value())
                + " "
                + Prefixes.shorten(statement.predicate().value())
                + " "
                + statement
                        .object()
                        .fold(
                                iri -> Prefixes.shorten(iri.value()),
                                literal -> "\"" + literal.lexical() + "\"" + tag(literal));
    }

    private static String tag(Literal literal) {
        return literal.language().isEmpty()
                ? "^^" + Prefixes.shorten(literal.datatype())
                : "@" + literal.language();
    }

    /** The problems as users see them. */
    String problemText(Path input) {
        return problems.list().stream()
                .map(ProblemText::of)
                .collect(Collectors.joining())
                .replace(input + "/", "")
                .replace(input.toString(), ".");
    }
}
