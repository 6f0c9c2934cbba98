package org.rolegraph.web.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Access;
import org.rolegraph.base.result.Cell;
import org.rolegraph.graph.Asker;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.web.site.Served;

/** The rows of a query of the catalogue, all of them, for a page. */
final class CatalogueAnswer {
    private CatalogueAnswer() {}

    static List<List<Cell>> of(
            Served served, OpenGraph graph, String query, Map<String, String> values) {
        Asker asker = new Asker(graph, served.limits(), Access.CLOSED, Set.of(), false);
        List<List<Cell>> rows = new ArrayList<>();
        try {
            return asker.ask(
                    asker.question(query, values),
                    Labelling.PLAIN,
                    answer -> {
                        ((Answer.Rows) answer).rows().forEachRemaining(rows::add);
                        return rows;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entity of a row as an item of a list. */
    static EntityTree.Step step(Cell cell) {
        Cell.Entity entity = (Cell.Entity) cell;
        return new EntityTree.Step(
                entity.label().isEmpty() ? entity.iri() : entity.label(), entity.iri());
    }

    /** A value of a row in words; empty for none. */
    static String text(Cell cell) {
        return cell instanceof Cell.Value value ? value.lexical() : "";
    }
}
