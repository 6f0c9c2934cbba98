package org.rolegraph.load.source.salaries;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Sink;

/**
 * Writes figures as an RDF Data Cube (W3C, https://www.w3.org/TR/vocab-data-cube/): the data set,
 * the concepts that its dimensions take, and an observation for each cell. {@link Structure} writes
 * what they are made of.
 *
 * <p>Titles and areas are named by {@code dct:title}, and not by a label of SKOS: whoever looks for
 * a data scientist looks for the role, and "IT" stands for more than Italy. So answers show their
 * names, and no name leads to them.
 */
final class Cube {
    private static final Iri REFERENCE = Ids.entity(Ids.BASE, "reference", "salaries");
    static final Iri DATA_SET = Ids.entity(Ids.BASE, "data-set", "salaries");
    private static final String STEM = "salaries.";
    private static final Literal DOLLAR = Literal.of("USD");

    private final Sink sink;
    private final Location file;
    private final Map<String, Iri> predicates = new HashMap<>();

    /**
     * @param file where what no row says is said to be from
     */
    Cube(Sink sink, Location file) {
        this.sink = sink;
        this.file = file;
    }

    /**
     * Writes everything.
     *
     * @param rows how many the table has
     */
    void write(PayCells cells, int rows) {
        reference(rows);
        new Structure(this, file).write();
        long position = 0;
        for (Experience level : Experience.values()) {
            Iri iri = level(level);
            concept(iri, Structure.LEVELS, level.name(), level.label(), Terms.SKOS_PREF_LABEL);
            if (level != Experience.ALL) {
                state(iri, Structure.POSITION, Literal.of(++position), file);
            }
        }
        for (PayCell.Rows kind : PayCell.Rows.values()) {
            String code = kind.name().toLowerCase(Locale.ROOT);
            concept(rows(kind), Structure.ROWS, code, kind.label(), Terms.SKOS_PREF_LABEL);
        }
        titles(cells.titles());
        List<PayCells.Figures> figures = cells.figures();
        areas(figures)
                .forEach(
                        (code, label) ->
                                concept(area(code), Structure.AREAS, code, label, Terms.DCT_TITLE));
        figures.forEach(each -> observation(each, cells.titles()));
    }

    private void reference(int rows) {
        fact(
                new Reference(
                        REFERENCE,
                        Text.en("Global AI, ML, Data Salaries"),
                        List.of(),
                        "aijobs.net",
                        "",
                        "The table of salaries of aijobs.net is in the public domain ("
                                + SalariesOffer.LICENCE
                                + ").",
                        List.of(),
                        List.of(new Iri(SalariesOffer.PAGE)),
                        null),
                file);
        state(Salaries.GRAPH, Terms.DCT_SOURCE, REFERENCE, file);
        state(DATA_SET, Terms.RDF_TYPE, Pay.DATA_SET_CLASS, file);
        state(DATA_SET, Terms.DCT_TITLE, english("Pay by title, level, year and country"), file);
        state(
                DATA_SET,
                Terms.RDFS_COMMENT,
                english(
                        "Quartiles of gross pay in a year, in US dollars as the table gives them,"
                                + " of "
                                + rows
                                + " rows, whatever the kind of employment; cells of fewer than "
                                + PayCells.LEAST
                                + " rows are left out. Quantiles by definition 7 of Hyndman and Fan"
                                + " (1996)."),
                file);
        state(DATA_SET, Terms.DCT_SOURCE, REFERENCE, file);
        state(DATA_SET, Pay.STRUCTURE, Structure.IRI, file);
    }

    private void titles(SortedMap<String, PayCells.Title> titles) {
        titles.forEach(
                (key, title) -> {
                    Iri iri = title(title.name());
                    state(iri, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT), title.where());
                    state(iri, Terms.DCT_TITLE, english(title.name()), title.where());
                    state(iri, Terms.SKOS_IN_SCHEME, Structure.TITLES, title.where());
                });
    }

    /** Codes of the areas that have a figure, and what they are called. */
    private static SortedMap<String, String> areas(List<PayCells.Figures> figures) {
        SortedMap<String, String> areas = new TreeMap<>();
        for (PayCells.Figures each : figures) {
            String code = each.cell().area();
            areas.put(
                    code,
                    code.equals(PayCell.EVERYWHERE)
                            ? "all countries"
                            : code.equals(PayCell.OUTSIDE_USA)
                                    ? "outside the USA"
                                    : code.equals(PayCell.USA) ? "USA" : code);
        }
        return areas;
    }

    private void concept(Iri iri, Iri scheme, String code, String label, String labelled) {
        state(iri, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT), file);
        state(iri, labelled, english(label), file);
        state(iri, Terms.SKOS_NOTATION, Literal.of(code), file);
        state(iri, Terms.SKOS_IN_SCHEME, scheme, file);
    }

    private void observation(PayCells.Figures figures, SortedMap<String, PayCells.Title> titles) {
        PayCell cell = figures.cell();
        Iri title = title(titles.get(cell.title()).name());
        String slug = title.value().substring(title.value().indexOf(STEM));
        String id =
                String.join(
                        ".",
                        slug,
                        cell.level().name(),
                        String.valueOf(cell.year()),
                        cell.area(),
                        cell.rows().name().toLowerCase(Locale.ROOT));
        Iri iri = Ids.entity(Ids.BASE, "observation", id);
        Location where = figures.where();
        Quartiles quartiles = figures.quartiles();
        state(iri, Terms.RDF_TYPE, Pay.OBSERVATION_CLASS, where);
        state(iri, Pay.DATA_SET, DATA_SET, where);
        state(iri, Pay.TITLE.value(), title, where);
        state(iri, Pay.LEVEL.value(), level(cell.level()), where);
        state(iri, Pay.YEAR.value(), Literal.ofDate(String.valueOf(cell.year())), where);
        state(iri, Pay.AREA.value(), area(cell.area()), where);
        state(iri, Pay.ROWS.value(), rows(cell.rows()), where);
        state(iri, Pay.LOWER_QUARTILE.value(), Literal.of(quartiles.lower()), where);
        state(iri, Pay.MEDIAN.value(), Literal.of(quartiles.median()), where);
        state(iri, Pay.UPPER_QUARTILE.value(), Literal.of(quartiles.upper()), where);
        state(iri, Pay.COUNT.value(), Literal.of(quartiles.count()), where);
        state(iri, Pay.CURRENCY.value(), DOLLAR, where);
    }

    /** The IRI of a title, as links name it. */
    static Iri title(String name) {
        return Ids.ofTable(Ids.BASE, "title", "salaries", name);
    }

    private static Iri level(Experience level) {
        return Ids.entity(Ids.BASE, "level", STEM + level.name());
    }

    private static Iri area(String code) {
        return Ids.entity(Ids.BASE, "area", STEM + code);
    }

    private static Iri rows(PayCell.Rows rows) {
        return Ids.entity(Ids.BASE, "rows", STEM + rows.name().toLowerCase(Locale.ROOT));
    }

    static Literal english(String text) {
        return Literal.of(Text.en(text));
    }

    void state(Iri subject, String predicate, Term object, Location where) {
        fact(
                new Statement(subject, predicates.computeIfAbsent(predicate, Iri::new), object),
                where);
    }

    private void fact(Fact fact, Location where) {
        sink.accept(Salaries.GRAPH, fact, where);
    }
}
