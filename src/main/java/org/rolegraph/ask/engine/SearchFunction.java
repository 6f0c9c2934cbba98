package org.rolegraph.ask.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.search.Search;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.Scope;

/**
 * {@code rg:search}: the entities that a text may mean, best first, as {@link Search#find} lists
 * them:
 *
 * <pre>
 * ?entity rg:search "text"
 * (?entity ?score ?label) rg:search ("text" 10)
 * </pre>
 *
 * <p>The score is an {@code xsd:decimal} from 0 to 1; the label is the one that agrees with the
 * text, not always the preferred one; the number is the most hits there are to be, before the rest
 * of the query sorts them out. A term in the place of a variable must agree with the hit.
 */
final class SearchFunction extends PropertyFunctionEval {
    /** Hits, where the query names no number. */
    static final int HITS = 100;

    private static final int MOST_HITS = 100_000;
    private static final String EXPECTED =
            "; expected ?entity rg:search \"text\", or (?entity ?score ?label) rg:search (\"text\""
                    + " 10)";

    private final Search search;
    private final Cancellation cancellation;

    /** A row that comes with a text seen before costs no second search. */
    private final Map<String, List<Hit>> found = new HashMap<>();

    SearchFunction(Search search, Cancellation cancellation) {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
        this.search = search;
        this.cancellation = cancellation;
    }

    @Override
    public void build(
            PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        count("before it", terms(subject).size(), 3);
        count("after it", terms(object).size(), 2);
    }

    private static void count(String where, int terms, int most) {
        if (terms < 1 || terms > most) {
            throw new QueryBuildException(
                    "rg:search: found " + terms + " terms " + where + EXPECTED);
        }
    }

    @Override
    public QueryIterator execEvaluated(
            Binding row,
            PropFuncArg subject,
            Node predicate,
            PropFuncArg object,
            ExecutionContext context) {
        cancellation.check();
        List<Node> asked = terms(object);
        String text = text(asked.get(0));
        int limit = asked.size() == 1 ? HITS : limit(asked.get(1));
        List<Hit> hits =
                found.computeIfAbsent(
                        limit + " " + text, key -> search.find(text, Scope.ANY, limit));
        List<Node> wanted = terms(subject);
        List<Binding> rows = new ArrayList<>();
        for (Hit hit : hits) {
            Binding extended = extended(row, wanted, terms(hit));
            if (extended != null) {
                rows.add(extended);
            }
        }
        return QueryIterPlainWrapper.create(rows.iterator(), context);
    }

    /** The row with the terms of the hit in its variables; null when they disagree. */
    private static Binding extended(Binding row, List<Node> wanted, List<Node> hit) {
        BindingBuilder builder = Binding.builder(row);
        for (int i = 0; i < wanted.size(); i++) {
            Node want = wanted.get(i);
            if (want.isVariable() && builder.get(Var.alloc(want)) == null) {
                builder.add(Var.alloc(want), hit.get(i));
                continue;
            }
            Node bound = want.isVariable() ? builder.get(Var.alloc(want)) : want;
            if (!bound.sameValueAs(hit.get(i))) {
                return null;
            }
        }
        return builder.build();
    }

    private static List<Node> terms(Hit hit) {
        String text = hit.label().text();
        String language = hit.label().language();
        return List.of(
                NodeFactory.createURI(hit.entity().iri()),
                NodeFactory.createLiteralDT(String.valueOf(hit.score()), XSDDatatype.XSDdecimal),
                language.isEmpty()
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralLang(text, language));
    }

    private static List<Node> terms(PropFuncArg argument) {
        return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    }

    private static String text(Node node) {
        if (!node.isLiteral()) {
            throw new QueryExecException(
                    "rg:search: found "
                            + (node.isVariable()
                                    ? "?" + node.getName() + ", which has no value yet,"
                                    : "<" + node + ">")
                            + " as the text"
                            + EXPECTED);
        }
        return node.getLiteralLexicalForm();
    }

    private static int limit(Node node) {
        if (node.isLiteral() && node.getLiteralLexicalForm().matches("\\d{1,6}")) {
            int limit = Integer.parseInt(node.getLiteralLexicalForm());
            if (limit > 0 && limit <= MOST_HITS) {
                return limit;
            }
        }
        throw new QueryExecException(
                "rg:search: found "
                        + (node.isLiteral() ? node.getLiteralLexicalForm() : "no number")
                        + " as the number of hits; expected a number from 1 to "
                        + MOST_HITS);
    }
}
