package org.rolegraph.store.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.columns.ColumnMap;
import org.rolegraph.base.columns.MappedColumn;
import org.rolegraph.base.columns.Meaning.Part;
import org.rolegraph.base.columns.Meaning.Thing;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Spelling;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.export.TableExport.Naming;

/** The cells of a table that is written: names that are found again, texts and IRIs. */
final class TableCells {
    private final TableGraph graph;
    private final Naming naming;
    private final Problems problems;

    /** How many rows' subjects are called so. */
    private final Map<String, Integer> namesakes = new HashMap<>();

    TableCells(ColumnMap map, TableGraph graph, Naming naming, Problems problems) {
        this.graph = graph;
        this.naming = naming;
        this.problems = problems;
        MappedColumn column = map.subject();
        for (String subject : graph.subjects(column.meaning().thing())) {
            namesakes.merge(Spelling.key(subject(subject, column)), 1, Integer::sum);
        }
    }

    /** The name of whom a row is about; in a loaded table a code may distinguish namesakes. */
    String subject(String entity, MappedColumn column) {
        if (graph.isTable()) {
            for (String predicate : List.of(Terms.SKOS_PREF_LABEL, Terms.RDFS_LABEL)) {
                Set<String> texts = graph.texts(entity, predicate, column.language());
                if (texts.isEmpty() && predicate.equals(Terms.SKOS_PREF_LABEL)) {
                    texts = graph.objects(entity, predicate);
                }
                if (!texts.isEmpty()) {
                    return texts.iterator().next();
                }
            }
        }
        return naming.name(new Iri(entity), type(column), column.language())
                .orElseGet(() -> id(entity));
    }

    /** A name by which the entity is found again: one label, else its CURIE or IRI. */
    String name(String entity, MappedColumn column) {
        String name = subject(entity, column);
        boolean ambiguous =
                column.names() != MappedColumn.Names.KNOWN
                        && namesakes.getOrDefault(Spelling.key(name), 0) > 1;
        return ambiguous || isDivided(name, column) ? id(entity) : name;
    }

    /** The names of several, in their order. */
    String names(Collection<String> entities, MappedColumn column) {
        Set<String> names = new TreeSet<>();
        entities.forEach(entity -> names.add(name(entity, column)));
        return column.join(List.copyOf(names));
    }

    /** What a column says of an entity. */
    String property(String entity, MappedColumn column) {
        String language = column.language();
        return switch (column.meaning().part()) {
            case CODE -> first(graph.objects(entity, Terms.SKOS_NOTATION));
            case DESCRIPTION -> first(graph.texts(entity, Terms.SKOS_DEFINITION, language));
            case OTHER_NAME ->
                    texts(graph.texts(entity, Terms.SKOS_ALT_LABEL, language), entity, column);
            case BROADER -> names(graph.objects(entity, Terms.SKOS_BROADER), column);
            case EMPLOYER -> names(graph.subjects(Rg.EMPLOYS, entity), column);
            case PAGE -> texts(graph.objects(entity, Terms.RDFS_SEE_ALSO), entity, column);
            case EXACT_MATCH -> texts(graph.links(entity, Terms.SKOS_EXACT_MATCH), entity, column);
            case CLOSE_MATCH -> texts(graph.links(entity, Terms.SKOS_CLOSE_MATCH), entity, column);
            default -> "";
        };
    }

    private static String first(Set<String> texts) {
        return texts.isEmpty() ? "" : texts.iterator().next();
    }

    private String texts(Set<String> texts, String entity, MappedColumn column) {
        Set<String> written = new TreeSet<>();
        for (String text : texts) {
            if (isDivided(text, column) || !column.isList() && !written.isEmpty()) {
                problems.warning(
                        Codes.LEFT_OUT,
                        Location.of(column.header()),
                        "the column cannot hold \"" + text + "\" of " + Prefixes.shorten(entity),
                        "give the column another separator in the map");
            } else {
                written.add(text);
            }
        }
        return column.join(List.copyOf(written));
    }

    /** Whether reading the cell again would make several values of it. */
    private static boolean isDivided(String text, MappedColumn column) {
        return column.isList() && text.contains(column.separator());
    }

    private static String type(MappedColumn column) {
        if (column.meaning().part() == Part.EMPLOYER) {
            return Rg.ORGANIZATION;
        }
        return column.meaning().thing() == Thing.ROLE ? Rg.ROLE : Rg.SKILL;
    }

    private static String id(String entity) {
        return Prefixes.curie(entity).orElse(entity);
    }
}
