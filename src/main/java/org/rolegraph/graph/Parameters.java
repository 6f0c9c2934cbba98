package org.rolegraph.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Choices;
import org.rolegraph.ask.query.Question;
import org.rolegraph.ask.query.Resolver;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;

/**
 * What the values of the catalogue's parameters are in a graph.
 *
 * @param entities finds what a text names within a scope
 * @param schemes sources whose names count; empty for all
 * @param engine asked for what a parameter may be
 */
record Parameters(
        BiFunction<String, Scope, Entity> entities, Set<String> schemes, Supplier<Engine> engine)
        implements Resolver {
    @Override
    public String resolve(String text, String type) {
        Set<Kind> kinds = Kind.ofType(type).map(Set::of).orElse(Set.of());
        return entities.apply(text, new Scope(kinds, schemes, Set.of())).iri();
    }

    @Override
    public Choices choices(String query) {
        Question question = Catalogue.packed().get(query).ask(Map.of(), this);
        try (Answer answer = engine.get().ask(question, Labelling.NONE)) {
            return answer.fold(Parameters::listed, truth -> Choices.ANY, triples -> Choices.ANY);
        }
    }

    private static Choices listed(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (Iterator<List<Cell>> each = table.rows(); each.hasNext(); ) {
            List<String> row = new ArrayList<>();
            each.next().forEach(cell -> name(cell, row));
            rows.add(row);
        }
        return new Choices(rows);
    }

    /** A text itself; of an entity the IRI, its short form, and the id in it. */
    private static void name(Cell cell, List<String> row) {
        if (cell instanceof Cell.Value value) {
            row.add(value.lexical());
        } else if (cell instanceof Cell.Entity entity) {
            row.add(entity.iri().substring(entity.iri().lastIndexOf('/') + 1));
            row.add(entity.curie());
            row.add(entity.iri());
        }
    }
}
