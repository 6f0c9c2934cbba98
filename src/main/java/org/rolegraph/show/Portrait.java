package org.rolegraph.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Languages;

/**
 * All that is known of one entity, section by section: each section is one query of the catalogue,
 * left out when it has no answer, and so is a column that says nothing. A long section is cut, and
 * says how to see the whole of it.
 */
public final class Portrait {
    /** Heading of each section, by its query. */
    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("show-requirements", "Needs");
        SECTIONS.put("show-levels", "Levels");
        SECTIONS.put("show-required-by", "Needed by");
        SECTIONS.put("show-claims", "Said of it");
        SECTIONS.put("show-narrower", "Narrower");
        SECTIONS.put("show-links", "Links");
        SECTIONS.put("show-rights", "From");
    }

    /** How many rows of a section are shown where a query of the catalogue lists them all. */
    private static final int MOST_ROWS = 50;

    /** That query, and its parameter. */
    private static final Map<String, String> WHOLE =
            Map.of(
                    "show-requirements", "skills-of-role role=",
                    "show-required-by", "roles-requiring-skill skill=",
                    "show-claims", "evidence-for entity=");

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
    private final Catalogue catalogue = Catalogue.packed();

    public Portrait(OpenGraph graph, Limits limits) {
        this.engine =
                new Engine(graph.reader().dataset(), limits, Access.CLOSED, graph.languages());
        this.languages = new Languages(graph.languages());
    }

    /** The queries that a portrait is made of. */
    public static List<String> queries() {
        List<String> queries = new ArrayList<>(List.of("show-summary"));
        queries.addAll(SECTIONS.keySet());
        return queries;
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
     * @param rows at least one, all that there are
     */
    public record Section(String query, String title, List<String> columns, List<List<Cell>> rows) {
        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** Writes all sections, as tables in the style. */
    public void write(String iri, String label, Style style, PrintWriter text) throws IOException {
        text.println(ProblemText.safe(label) + "  " + Prefixes.shorten(iri));
        write(properties(iri, label), text);
        for (Section section : sections(iri)) {
            List<List<Cell>> rows = section.rows();
            text.println();
            text.println(section.title());
            String whole = WHOLE.getOrDefault(section.query(), "");
            int shown = whole.isEmpty() ? rows.size() : Math.min(MOST_ROWS, rows.size());
            Format.TABLE.write(filled(section.columns(), rows.subList(0, shown), iri), style, text);
            if (shown < rows.size()) {
                text.printf(
                        Locale.ROOT,
                        "and %,d more: rolegraph query %s%s%n",
                        rows.size() - shown,
                        whole,
                        Prefixes.shorten(iri));
            }
        }
        text.flush();
    }

    /** The sections that have an answer, whole. */
    public List<Section> sections(String iri) {
        List<Section> sections = new ArrayList<>();
        for (Map.Entry<String, String> section : SECTIONS.entrySet()) {
            Table table = rows(section.getKey(), iri);
            List<List<Cell>> rows = new ArrayList<>();
            table.rows().forEachRemaining(rows::add);
            if (!rows.isEmpty()) {
                sections.add(
                        new Section(section.getKey(), section.getValue(), table.columns(), rows));
            }
        }
        return sections;
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

    /** One line a property, its values side by side. */
    private void write(List<Property> properties, PrintWriter text) {
        int width = properties.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        for (Property property : properties) {
            text.println(
                    "  "
                            + property.name()
                            + " ".repeat(width - property.name().length() + 2)
                            + ProblemText.safe(
                                    property.values().stream()
                                            .map(this::shown)
                                            .collect(Collectors.joining(", "))));
        }
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
    Table rows(String query, String iri) {
        CatalogueQuery known = catalogue.get(query);
        try (Answer answer =
                engine.ask(known.ask(Map.of("entity", iri), (text, type) -> text), true)) {
            Answer.Rows rows = (Answer.Rows) answer;
            List<List<Cell>> all = new ArrayList<>();
            rows.rows().forEachRemaining(all::add);
            return Table.of(rows.columns(), all);
        }
    }

    /** The table without columns that are empty, or the entity itself, in every row. */
    private static Table filled(List<String> columns, List<List<Cell>> rows, String iri) {
        int[] kept =
                IntStream.range(0, columns.size())
                        .filter(c -> rows.stream().anyMatch(row -> says(row.get(c), iri)))
                        .toArray();
        return Table.of(
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream().map(row -> IntStream.of(kept).mapToObj(row::get).toList()).toList());
    }

    private static boolean says(Cell cell, String iri) {
        boolean self = cell instanceof Cell.Entity entity && entity.iri().equals(iri);
        boolean blank = cell instanceof Cell.Value value && value.lexical().isEmpty();
        return !self && !blank && !cell.equals(Cell.EMPTY);
    }

    /** What a term is called: a word of ours, else its label, else its CURIE. */
    static String name(Cell.Entity property) {
        String word = WORDS.get(property.iri());
        if (word != null) {
            return word;
        }
        return property.label().isEmpty() ? property.curie() : property.label();
    }

    private String shown(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            String name = entity.curie().isEmpty() ? entity.iri() : entity.curie();
            return entity.label().isEmpty() ? name : entity.label() + " (" + name + ")";
        }
        if (cell instanceof Cell.Value value) {
            return languages.shown(value.lexical(), value.language());
        }
        return "";
    }
}
