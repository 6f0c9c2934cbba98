package org.rolegraph.ask.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Cell;

/**
 * Two ways to the rows of a query over the union of graphs: the engine over TDB2, and Jena's
 * reference evaluation, which follows the definitions of SPARQL 1.1 (18.6) bottom up over whole
 * tables: no rewrite, no substitution, no index. Rows are written as text.
 */
final class Definitions {
    private Definitions() {}

    /** By the engine; ASK gives one row. */
    static List<String> answered(DatasetGraph data, String query) {
        try (Answer answer = Bakery.engine(data).ask(Question.typed(query), Labelling.NONE)) {
            return answer.fold(
                    rows -> {
                        List<String> all = new ArrayList<>();
                        rows.rows().forEachRemaining(row -> all.add(row(row)));
                        return all;
                    },
                    truth -> List.of(String.valueOf(truth.value())),
                    triples -> {
                        throw new IllegalArgumentException("rows are compared");
                    });
        }
    }

    /** By the definitions. */
    static List<String> defined(String nquads, String text) {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(nquads, Lang.NQUADS).parse(data);
        List<Quad> quads = new ArrayList<>();
        data.find().forEachRemaining(quads::add);
        quads.forEach(quad -> data.getDefaultGraph().add(quad.asTriple()));
        Context context = Context.setupContextForDataset(ARQ.getContext(), data);
        context.set(ARQ.enablePropertyFunctions, false);
        Query query = QueryFactory.create(text);
        QueryIterator rows =
                QueryEngineRef.getFactory()
                        .create(query, data, BindingFactory.root(), context)
                        .iterator();
        if (query.isAskType()) {
            return List.of(String.valueOf(rows.hasNext()));
        }
        query.resetResultVars();
        List<String> all = new ArrayList<>();
        rows.forEachRemaining(row -> all.add(row(row, query.getResultVars())));
        return all;
    }

    static DatasetGraph stored(String nquads) {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(data, () -> RDFParser.fromString(nquads, Lang.NQUADS).parse(data));
        return data;
    }

    private static String row(Binding row, List<String> columns) {
        return columns.stream()
                .map(column -> text(row.get(Var.alloc(column))))
                .collect(Collectors.joining(" "));
    }

    private static String text(Node node) {
        if (node == null) {
            return "-";
        }
        if (!node.isLiteral()) {
            return node.isBlank() ? "_:" : "<" + node.getURI() + ">";
        }
        return literal(
                node.getLiteralLexicalForm(),
                node.getLiteralLanguage(),
                node.getLiteralDatatypeURI());
    }

    private static String row(List<Cell> row) {
        return row.stream().map(Definitions::text).collect(Collectors.joining(" "));
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            return entity.iri().startsWith("_:") ? "_:" : "<" + entity.iri() + ">";
        }
        return cell instanceof Cell.Value value
                ? literal(value.lexical(), value.language(), value.datatype())
                : "-";
    }

    private static String literal(String lexical, String language, String datatype) {
        String type = datatype.replaceAll(".*#", "");
        return "\"" + lexical + "\"" + (language.isEmpty() ? "^" + type : "@" + language);
    }
}
