package org.rolegraph.load.source.salaries;

import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;

/**
 * What the observations are made of: dimensions, measures, an attribute, and the lists of codes.
 */
final class Structure {
    static final Iri IRI = Ids.entity(Ids.BASE, "structure", "salaries");
    static final Iri TITLES = Ids.entity(Ids.BASE, "scheme", "salaries-titles");
    static final Iri LEVELS = Ids.entity(Ids.BASE, "scheme", "salaries-levels");
    static final Iri AREAS = Ids.entity(Ids.BASE, "scheme", "salaries-areas");
    static final Iri ROWS = Ids.entity(Ids.BASE, "scheme", "salaries-rows");
    static final String POSITION = Prefixes.SCHEMA + "position";

    private static final String RANGE = Prefixes.RDFS + "range";
    private static final String SUB_PROPERTY_OF = Prefixes.RDFS + "subPropertyOf";
    private static final Iri CONCEPT = new Iri(Terms.SKOS_CONCEPT);
    private static final Iri PROPERTY = new Iri(Prefixes.RDF + "Property");

    private final Cube out;
    private final Location where;
    private int order;

    Structure(Cube out, Location where) {
        this.out = out;
        this.where = where;
    }

    void write() {
        state(IRI, Terms.RDF_TYPE, Pay.STRUCTURE_CLASS);
        scheme(TITLES, "titles of the salary data");
        scheme(LEVELS, "levels of experience of the salary data");
        scheme(AREAS, "areas of the salary data");
        scheme(ROWS, "rows of the salary data that count");
        coded(Pay.TITLE, "title", "title of the job, as the table has it", TITLES);
        state(Pay.TITLE, SUB_PROPERTY_OF, Pay.SDMX_OCCUPATION);
        coded(Pay.LEVEL, "level", "level of experience", LEVELS);
        dimension(Pay.YEAR, "year", "year in which it was paid");
        state(Pay.YEAR, RANGE, new Iri(Prefixes.XSD + "gYear"));
        state(Pay.YEAR, SUB_PROPERTY_OF, Pay.SDMX_PERIOD);
        coded(Pay.AREA, "area", "country of the employer, or several of them", AREAS);
        state(Pay.AREA, SUB_PROPERTY_OF, Pay.SDMX_AREA);
        coded(Pay.ROWS, "rows", "which rows of the table count", ROWS);
        measure(Pay.LOWER_QUARTILE, "lower-quartile", "a quarter is paid less", "decimal");
        measure(Pay.MEDIAN, "median", "half is paid less", "decimal");
        measure(Pay.UPPER_QUARTILE, "upper-quartile", "a quarter is paid more", "decimal");
        measure(Pay.COUNT, "count", "how many rows the figures are of", "integer");
        Iri currency = component("currency");
        state(Pay.CURRENCY, Terms.RDF_TYPE, Pay.ATTRIBUTE_CLASS);
        state(currency, Pay.ATTRIBUTE, Pay.CURRENCY);
        out.state(currency, Pay.REQUIRED, Literal.of(true), where);
    }

    private void scheme(Iri iri, String label) {
        state(iri, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT_SCHEME));
        out.state(iri, Terms.SKOS_PREF_LABEL, Cube.english(label), where);
    }

    private void coded(Iri property, String id, String label, Iri codes) {
        dimension(property, id, label);
        state(property, Terms.RDF_TYPE, Pay.CODED_CLASS);
        state(property, RANGE, CONCEPT);
        state(property, Pay.CODE_LIST, codes);
    }

    private void dimension(Iri property, String id, String label) {
        describe(property, label, Pay.DIMENSION_CLASS);
        state(component(id), Pay.DIMENSION, property);
    }

    private void measure(Iri property, String id, String label, String type) {
        describe(property, label, Pay.MEASURE_CLASS);
        state(property, RANGE, new Iri(Prefixes.XSD + type));
        state(component(id), Pay.MEASURE, property);
    }

    private void describe(Iri property, String label, Iri type) {
        state(property, Terms.RDF_TYPE, PROPERTY);
        state(property, Terms.RDF_TYPE, type);
        out.state(property, Terms.RDFS_LABEL, Cube.english(label), where);
    }

    /** The next part of the structure. */
    private Iri component(String id) {
        Iri component = Ids.entity(Ids.BASE, "component", "salaries-" + id);
        state(IRI, Pay.COMPONENT, component);
        state(component, Terms.RDF_TYPE, Pay.COMPONENT_CLASS);
        out.state(component, Pay.ORDER, Literal.of(++order), where);
        return component;
    }

    private void state(Iri subject, String predicate, Iri object) {
        out.state(subject, predicate, object, where);
    }
}
