package org.rolegraph.load.source.salaries;

import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Ids;

/**
 * The terms of the cube: those of the RDF Data Cube Vocabulary and of SDMX that it uses, and its
 * own dimensions and measures, which the cube declares itself and nothing else uses.
 */
final class Pay {
    private static final String QB = "http://purl.org/linked-data/cube#";
    private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/";
    private static final String NS = Ids.BASE + "pay#";

    static final Iri DATA_SET_CLASS = new Iri(QB + "DataSet");
    static final Iri STRUCTURE_CLASS = new Iri(QB + "DataStructureDefinition");
    static final Iri COMPONENT_CLASS = new Iri(QB + "ComponentSpecification");
    static final Iri OBSERVATION_CLASS = new Iri(QB + "Observation");
    static final Iri DIMENSION_CLASS = new Iri(QB + "DimensionProperty");
    static final Iri CODED_CLASS = new Iri(QB + "CodedProperty");
    static final Iri MEASURE_CLASS = new Iri(QB + "MeasureProperty");
    static final Iri ATTRIBUTE_CLASS = new Iri(QB + "AttributeProperty");

    static final String STRUCTURE = QB + "structure";
    static final String COMPONENT = QB + "component";
    static final String DIMENSION = QB + "dimension";
    static final String MEASURE = QB + "measure";
    static final String ATTRIBUTE = QB + "attribute";
    static final String REQUIRED = QB + "componentRequired";
    static final String ORDER = QB + "order";
    static final String CODE_LIST = QB + "codeList";
    static final String DATA_SET = QB + "dataSet";

    /** ISO 4217 code of the currency; an attribute of SDMX. */
    static final Iri CURRENCY = new Iri(SDMX + "attribute#currency");

    static final Iri SDMX_OCCUPATION = new Iri(SDMX + "dimension#occupation");
    static final Iri SDMX_PERIOD = new Iri(SDMX + "dimension#refPeriod");
    static final Iri SDMX_AREA = new Iri(SDMX + "dimension#refArea");

    static final Iri TITLE = new Iri(NS + "title");
    static final Iri LEVEL = new Iri(NS + "level");
    static final Iri YEAR = new Iri(NS + "year");
    static final Iri AREA = new Iri(NS + "area");
    static final Iri ROWS = new Iri(NS + "rows");

    static final Iri LOWER_QUARTILE = new Iri(NS + "lowerQuartile");
    static final Iri MEDIAN = new Iri(NS + "median");
    static final Iri UPPER_QUARTILE = new Iri(NS + "upperQuartile");
    static final Iri COUNT = new Iri(NS + "count");

    private Pay() {}
}
