package org.rolegraph.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Languages;

/**
 * All that is known of one entity, section by section: each section is one query of the catalogue,
 * left out when it has no answer.
 */
public final class Portrait {
    /** What to call properties of other vocabularies, whose labels are not in the store. */
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry(Terms.RDF_TYPE, "is a"),
                    Map.entry(Terms.SKOS_PREF_LABEL, "called"),
                    Map.entry(Terms.SKOS_ALT_LABEL, "also called"),
                    Map.entry(Terms.SKOS_DEFINITION, "definition"),
                    Map.entry(Terms.SKOS_NOTATION, "code"),
                    Map.entry(Terms.SKOS_BROADER, "kind of"),
                    Map.entry(Terms.SKOS_RELATED, "related to"),
                    Map.entry(Terms.SKOS_IN_SCHEME, "in scheme"),
                    Map.entry(Terms.DCT_TITLE, "title"),
                    Map.entry(Terms.DC_CREATOR, "author"),
                    Map.entry(Terms.DC_PUBLISHER, "publisher"),
                    Map.entry(Terms.DCT_DATE, "date"),
                    Map.entry(Terms.DC_RIGHTS, "rights"),
                    Map.entry(Terms.DCT_IDENTIFIER, "identifier"),
                    Map.entry(Terms.DCT_IS_PART_OF, "part of"),
                    Map.entry(Terms.DCT_ISSUED, "released"),
                    Map.entry(Terms.ORG_CLASSIFICATION, "kind of organization"),
                    Map.entry(Terms.FOAF_HOMEPAGE, "home page"),
                    Map.entry(Terms.SCHEMA_CODE_REPOSITORY, "repository"),
                    Map.entry(Terms.SCHEMA_LOCATION, "seat"),
                    Map.entry(Terms.SCHEMA_FOUNDING_DATE, "founded"),
                    Map.entry(Terms.SCHEMA_TICKER_SYMBOL, "ticker symbol"),
                    Map.entry(Terms.SCHEMA_POSITION, "position"));

    private final Engine engine;
    private final Languages languages;
    private final Labelling labelling;
    private final Catalogue catalogue = Catalogue.packed();

    /** A portrait for people. */
    public Portrait(OpenGraph graph, Limits limits) {
        this(graph, limits, Labelling.FOR_PEOPLE);
    }

    /** A portrait whose entities have such labels. */
    public Portrait(OpenGraph graph, Limits limits, Labelling labelling) {
        this.labelling = labelling;
        this.engine = new Engine(graph.dataset(), limits, Access.CLOSED, graph.languages());
        this.languages = new Languages(graph.languages());
    }

    /** The queries that a portrait is made of. */
    public static List<String> queries() {
        List<String> queries = new ArrayList<>(List.of("show-summary"));
        queries.addAll(sections());
        return queries;
    }

    /** The queries of its sections, in their order. */
    public static List<String> sections() {
        return Outline.PAGE.stream().map(Outline::query).toList();
    }

    /**
     * One property of the entity itself.
     *
     * @param iri of the property
     * @param name what to call it
     * @param values at least one; texts in the languages that are wanted, where there are such
     */
    public record Property(String iri, String name, List<Cell> values) {
        public Property {
            values = List.copyOf(values);
        }
    }

    /**
     * What one of the queries has to say.
     *
     * @param query its name
     * @param entities the columns that may hold entities
     * @param rows at least one, all that there are
     */
    public record Section(
            String query,
            String title,
            List<String> columns,
            List<String> entities,
            List<List<Cell>> rows) {
        public Section {
            columns = List.copyOf(columns);
            entities = List.copyOf(entities);
            rows = List.copyOf(rows);
        }
    }

    /** Writes the page on an entity: what is long is cut, and says how to see the whole of it. */
    public void write(String iri, String label, Style style, PrintWriter text) throws IOException {
        new PageText(style, text).write(page(iri, label, Set.of()));
    }

    /** The page on an entity as a report, with nothing cut. */
    public Report report(String iri, String label) {
        return report(iri, label, Set.of());
    }

    /** The same without some sections, by their queries, which are not asked. */
    public Report report(String iri, String label, Set<String> but) {
        return PageReport.of(page(iri, label, but));
    }

    /** Writes all of it as JSON. */
    public void writeJson(String iri, String label, Appendable out) throws IOException {
        writeJson(iri, label, Set.of(), out);
    }

    /** The same without some sections, by their queries, which are not asked. */
    public void writeJson(String iri, String label, Set<String> but, Appendable out)
            throws IOException {
        List<Section> sections =
                Outline.PAGE.stream()
                        .filter(outline -> !but.contains(outline.query()))
                        .flatMap(outline -> answer(outline, iri).stream())
                        .toList();
        new PortraitJson(out)
                .write(iri, Prefixes.shorten(iri), label, properties(iri, label), sections);
    }

    /**
     * The sections that have an answer, laid out for no format yet.
     *
     * @param but queries of sections that are not wanted, and not asked
     */
    public List<Page.Section> laidOut(String iri, Set<String> but) {
        PageBuilder builder = new PageBuilder(this::shown);
        String id = Prefixes.shorten(iri);
        List<Page.Section> sections = new ArrayList<>();
        for (Outline outline : Outline.PAGE) {
            if (!but.contains(outline.query())) {
                answer(outline, iri)
                        .ifPresent(answer -> sections.add(builder.section(outline, answer, id)));
            }
        }
        return sections;
    }

    private Page page(String iri, String label, Set<String> but) {
        PageBuilder builder = new PageBuilder(this::shown);
        String id = Prefixes.shorten(iri);
        List<Page.Section> sections = laidOut(iri, but);
        boolean near = sections.stream().anyMatch(s -> s.title().equals(Outline.NEAR));
        List<Page.Entry> facts =
                properties(iri, label).stream()
                        .filter(property -> !near || !property.iri().equals(Terms.SKOS_RELATED))
                        .map(builder::fact)
                        .toList();
        return new Page(label, id, facts, sections);
    }

    /** The sections that have an answer, whole. */
    public List<Section> sections(String iri) {
        return Outline.PAGE.stream().flatMap(outline -> answer(outline, iri).stream()).toList();
    }

    /** What one of the queries has to say, whole; empty where it has no answer. */
    public Optional<Section> section(String query, String iri) {
        return Outline.PAGE.stream()
                .filter(outline -> outline.query().equals(query))
                .findFirst()
                .flatMap(outline -> answer(outline, iri));
    }

    private Optional<Section> answer(Outline outline, String iri) {
        Table table = rows(outline.query(), iri);
        List<List<Cell>> rows = new ArrayList<>();
        table.rows().forEachRemaining(rows::add);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section(
                                outline.query(),
                                outline.title(),
                                table.columns(),
                                table.entities(),
                                rows));
    }

    /**
     * What is said of the entity itself, in the order of the query.
     *
     * @param label which of its names need not be said again
     */
    public List<Property> properties(String iri, String label) {
        Map<String, List<Cell>> values = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        rows("show-summary", iri)
                .rows()
                .forEachRemaining(
                        row -> {
                            Cell.Entity property = (Cell.Entity) row.get(0);
                            names.put(property.iri(), name(property));
                            values.computeIfAbsent(property.iri(), p -> new ArrayList<>())
                                    .add(row.get(1));
                        });
        values.computeIfPresent(Terms.SKOS_ALT_LABEL, (p, all) -> wanted(all));
        values.computeIfPresent(Terms.SKOS_DEFINITION, (p, all) -> wanted(all));
        values.computeIfPresent(
                Terms.SKOS_PREF_LABEL,
                (p, all) -> all.stream().filter(v -> !shown(v).equals(label)).toList());
        values.values().removeIf(List::isEmpty);
        names.keySet().retainAll(values.keySet());
        return names.entrySet().stream()
                .map(
                        name ->
                                new Property(
                                        name.getKey(), name.getValue(), values.get(name.getKey())))
                .toList();
    }

    /** Those in a language wanted; where there are none, those in the next best. */
    private List<Cell> wanted(List<Cell> texts) {
        List<Cell> wanted = texts.stream().filter(cell -> languages.wants(language(cell))).toList();
        int best = texts.stream().mapToInt(cell -> languages.rank(language(cell))).min().orElse(0);
        return wanted.isEmpty()
                ? texts.stream().filter(cell -> languages.rank(language(cell)) == best).toList()
                : wanted;
    }

    private static String language(Cell cell) {
        return cell instanceof Cell.Value value ? value.language() : "";
    }

    /** The answer of one of the queries for an entity, held in memory. */
    public Table rows(String query, String iri) {
        CatalogueQuery known = catalogue.get(query);
        try (Answer answer =
                engine.ask(known.ask(Map.of("entity", iri), (text, type) -> text), labelling)) {
            Answer.Rows rows = (Answer.Rows) answer;
            List<List<Cell>> all = new ArrayList<>();
            rows.rows().forEachRemaining(all::add);
            return Table.of(rows.columns(), rows.entities(), all);
        }
    }

    /** What to call claims of a kind: those about the entity, or those about others. */
    public static String claims(Cell.Entity kind, boolean about) {
        return PageBuilder.claims(kind, about);
    }

    /** What a term is called: a word of ours, else its label, else its CURIE. */
    static String name(Cell.Entity property) {
        String word = WORDS.get(property.iri());
        if (word != null) {
            return word;
        }
        return property.label().isEmpty() ? property.curie() : property.label();
    }

    /** A value in words: an entity by its label, a text with its language where needed. */
    public String shown(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            String name = entity.curie().isEmpty() ? entity.iri() : entity.curie();
            return entity.label().isEmpty() ? name : entity.label();
        }
        if (cell instanceof Cell.Value value) {
            return languages.shown(value.lexical(), value.language());
        }
        return "";
    }
}
