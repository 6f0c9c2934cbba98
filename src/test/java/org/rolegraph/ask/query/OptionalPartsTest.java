package org.rolegraph.ask.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.main.VarFinder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An optional part that starts at a variable which some rows have not bound reads the whole store
 * for each of them.
 */
class OptionalPartsTest {
    static Stream<CatalogueQuery> queries() {
        return Catalogue.packed().all().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void an_optional_part_starts_at_what_every_row_has(CatalogueQuery query) {
        List<String> loose = new ArrayList<>();
        Set<Var> computed = new HashSet<>();
        OpWalker.walk(
                Algebra.compile(QueryFactory.create(query.sparql(), Syntax.syntaxARQ)),
                new OpVisitorBase() {
                    @Override
                    public void visit(OpExtend extend) {
                        computed.addAll(extend.getVarExprList().getVars());
                    }

                    @Override
                    public void visit(OpLeftJoin join) {
                        Set<Var> maybe = VarFinder.process(join.getLeft()).getOpt();
                        if (join.getRight() instanceof OpBGP part) {
                            for (Triple triple : part.getPattern()) {
                                Stream.of(triple.getSubject(), triple.getObject())
                                        .filter(node -> node instanceof Var)
                                        .filter(maybe::contains)
                                        .filter(node -> !computed.contains(node))
                                        .forEach(node -> loose.add(node + " of " + triple));
                            }
                        }
                    }
                });
        assertEquals(List.of(), loose);
    }
}
