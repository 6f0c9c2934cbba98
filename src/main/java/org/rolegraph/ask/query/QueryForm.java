package org.rolegraph.ask.query;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.syntax.Template;

/**
 * What can be said of a query's answer before it is asked.
 *
 * @param result what it is made of
 * @param repeatable whether a store that does not change answers it the same each time
 */
public record QueryForm(Result result, boolean repeatable) {
    /** SPARQL's query forms by what they give. */
    public enum Result {
        /** SELECT. */
        ROWS,
        /** ASK. */
        TRUTH,
        /** CONSTRUCT and DESCRIBE. */
        TRIPLES
    }

    /** Of {@link Closure}'s functions of Jena those that give something else each time. */
    private static final Set<String> UNSTABLE = Set.of("bnode", "now", "nowtz", "struuid", "uuid");

    /**
     * The form of a question, which is then parsed already for who asks it next.
     *
     * @throws org.rolegraph.base.problem.Failure with exit USAGE when it is no query, LIMIT when it
     *     is too large
     */
    public static QueryForm of(Question question) {
        Query query = QueryText.look(question);
        Result result =
                query.isSelectType()
                        ? Result.ROWS
                        : query.isAskType() ? Result.TRUTH : Result.TRIPLES;
        return new QueryForm(result, isRepeatable(query));
    }

    private static boolean isRepeatable(Query query) {
        boolean[] stable = {!makesBlankNodes(query.getConstructTemplate())};
        QueryParts.visit(
                query,
                new QueryParts.Visitor() {
                    @Override
                    public void service(Node service) {
                        stable[0] = false;
                    }

                    @Override
                    public void function(ExprFunction call) {
                        stable[0] &= isStable(call);
                    }
                });
        return stable[0];
    }

    private static boolean isStable(ExprFunction call) {
        if (call instanceof E_Function named) {
            String iri = named.getFunctionIRI();
            return !Closure.isOfJena(iri)
                    || !UNSTABLE.contains(iri.substring(iri.indexOf('#') + 1));
        }
        return !(call instanceof Unstable) && !(call instanceof E_Now);
    }

    private static boolean makesBlankNodes(Template template) {
        return template != null
                && template.getTriples().stream()
                        .anyMatch(
                                triple ->
                                        triple.getSubject().isBlank()
                                                || triple.getObject().isBlank());
    }
}
