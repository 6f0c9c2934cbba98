package org.rolegraph.web.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.page.LinkedText;

/**
 * What a page on an entity begins with.
 *
 * @param id its short name
 * @param language of its name; empty where it is not known
 * @param kind what it is, in words
 * @param source who describes it, as a load names them; may be empty
 * @param definitions texts with their languages
 * @param called its other names
 * @param facts what else is said of it
 * @param withdrawal that its publisher has withdrawn it, and what has taken its place; may be empty
 */
public record EntityHead(
        String iri,
        String id,
        String name,
        String language,
        String kind,
        String source,
        List<Worded> definitions,
        List<Worded> called,
        List<Fact> facts,
        List<LinkedText.Piece> withdrawal) {
    /** Said by the page in other places. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    Terms.RDF_TYPE,
                    Terms.SKOS_PREF_LABEL,
                    Terms.SKOS_ALT_LABEL,
                    Terms.SKOS_DEFINITION,
                    Terms.SKOS_RELATED);

    /** A text, and its language where it has one. */
    public record Worded(String text, String language) {}

    /** One property, its values as words or links. */
    public record Fact(String iri, String name, List<Value> values) {}

    /**
     * A value.
     *
     * @param iri of the entity that it is; empty for a text
     */
    public record Value(String text, String iri) {}

    /** What an entity is to begin with. */
    static EntityHead of(OpenGraph graph, Portrait portrait, String iri) {
        Optional<Label> label = graph.labels().preferredLabel(iri, graph.languages());
        String id = Prefixes.shorten(iri);
        String name = label.map(Label::text).orElse(id);
        Optional<Entity> entity = graph.labels().entity(iri);
        List<Worded> definitions = new ArrayList<>();
        List<Worded> called = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        String kind =
                entity.map(e -> e.kind()).filter(k -> k != Kind.OTHER).map(Kind::word).orElse("");
        for (Portrait.Property property : portrait.properties(iri, name)) {
            switch (property.iri()) {
                case Terms.SKOS_DEFINITION ->
                        property.values().forEach(v -> definitions.add(worded(v)));
                case Terms.SKOS_ALT_LABEL -> property.values().forEach(v -> called.add(worded(v)));
                case Terms.RDF_TYPE -> kind = kind.isEmpty() ? types(portrait, property) : kind;
                default -> {
                    if (!ELSEWHERE.contains(property.iri())) {
                        facts.add(fact(portrait, property));
                    }
                }
            }
        }
        return new EntityHead(
                iri,
                id,
                name,
                label.map(Label::language).orElse(""),
                kind,
                entity.map(Entity::source).orElse(""),
                definitions,
                called,
                facts,
                graph.withdrawal(iri).map(LinkedText::of).orElse(List.of()));
    }

    /** The short id of an entity as parameters of other pages take it, for the target of a link. */
    public static String parameter(String iri) {
        return Values.encode(Prefixes.curie(iri).orElse(iri));
    }

    /** A title within a sentence. */
    public static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** The first definition, else what it is: for those who find the page elsewhere. */
    String description() {
        String what = kind.isEmpty() ? name : name + ", " + article();
        return definitions.isEmpty() ? what : cut(definitions.get(0).text());
    }

    private String article() {
        return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
    }

    private static String cut(String text) {
        int most = 300;
        return text.length() <= most
                ? text
                : text.substring(
                                0,
                                text.lastIndexOf(' ', most) < 1
                                        ? most
                                        : text.lastIndexOf(' ', most))
                        + " …";
    }

    private static Fact fact(Portrait portrait, Portrait.Property property) {
        return new Fact(
                property.iri(),
                property.name(),
                property.values().stream().map(value -> value(portrait, value)).toList());
    }

    private static Value value(Portrait portrait, Cell cell) {
        String iri = cell instanceof Cell.Entity entity ? entity.iri() : "";
        return new Value(portrait.shown(cell), iri.startsWith("_:") ? "" : iri);
    }

    private static Worded worded(Cell cell) {
        Cell.Value value = (Cell.Value) cell;
        return new Worded(value.lexical(), value.language());
    }

    /** Its classes, those of the ontology where there are such. */
    private static String types(Portrait portrait, Portrait.Property property) {
        List<Cell> own = property.values().stream().filter(EntityHead::isOwn).toList();
        if (own.isEmpty() && property.values().stream().anyMatch(EntityHead::isScheme)) {
            return "scheme";
        }
        if (own.isEmpty() && property.values().stream().anyMatch(EntityHead::isConcept)) {
            return "group";
        }
        return String.join(
                ", ",
                (own.isEmpty() ? property.values() : own).stream().map(portrait::shown).toList());
    }

    private static boolean isScheme(Cell cell) {
        return cell instanceof Cell.Entity entity
                && entity.iri().equals(Prefixes.SKOS + "ConceptScheme");
    }

    private static boolean isConcept(Cell cell) {
        return cell instanceof Cell.Entity entity && entity.iri().equals(Prefixes.SKOS + "Concept");
    }

    private static boolean isOwn(Cell cell) {
        return cell instanceof Cell.Entity entity && entity.iri().startsWith(Rg.NS);
    }
}
