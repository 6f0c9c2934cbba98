package org.rolegraph.spark;

/**
 * The terms of what a job writes, as they stand in a line: those of the RDF Data Cube Vocabulary,
 * of SDMX, SSSOM and others that it uses, and the cube's own dimensions and measures, which the
 * cube declares itself.
 */
final class LineTerms {
    private static final String QB = "http://purl.org/linked-data/cube#";
    private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/dimension#";
    private static final String DEMAND = Lines.BASE + "demand#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String SSSOM = "https://w3id.org/sssom/";
    private static final String RG = Lines.BASE + "ontology#";

    static final String DATA_SET_CLASS = node(QB + "DataSet");
    static final String STRUCTURE_CLASS = node(QB + "DataStructureDefinition");
    static final String COMPONENT_CLASS = node(QB + "ComponentSpecification");
    static final String OBSERVATION_CLASS = node(QB + "Observation");
    static final String DIMENSION_CLASS = node(QB + "DimensionProperty");
    static final String CODED_CLASS = node(QB + "CodedProperty");
    static final String MEASURE_CLASS = node(QB + "MeasureProperty");

    static final String STRUCTURE = node(QB + "structure");
    static final String COMPONENT = node(QB + "component");
    static final String DIMENSION = node(QB + "dimension");
    static final String MEASURE = node(QB + "measure");
    static final String ORDER = node(QB + "order");
    static final String CODE_LIST = node(QB + "codeList");
    static final String DATA_SET = node(QB + "dataSet");

    static final String SDMX_OCCUPATION = node(SDMX + "occupation");
    static final String SDMX_PERIOD = node(SDMX + "refPeriod");
    static final String SDMX_AREA = node(SDMX + "refArea");

    static final String ROLE = node(DEMAND + "role");
    static final String SKILL = node(DEMAND + "skill");
    static final String PERIOD = node(DEMAND + "period");
    static final String AREA = node(DEMAND + "area");
    static final String EMPLOYER = node(DEMAND + "employer");
    static final String POSTINGS = node(DEMAND + "postings");
    static final String BASE = node(DEMAND + "base");
    static final String SHARE = node(DEMAND + "share");

    static final String ROLE_CLASS = node(RG + "Role");
    static final String SKILL_CLASS = node(RG + "Skill");
    static final String REFERENCE_CLASS = node(RG + "Reference");

    static final String TYPE = node(RDF + "type");
    static final String PROPERTY = node(RDF + "Property");
    static final String LABEL = node(RDFS + "label");
    static final String COMMENT = node(RDFS + "comment");
    static final String RANGE = node(RDFS + "range");
    static final String SEE_ALSO = node(RDFS + "seeAlso");
    static final String SUB_PROPERTY_OF = node(RDFS + "subPropertyOf");
    static final String CONCEPT = node(SKOS + "Concept");
    static final String SCHEME = node(SKOS + "ConceptScheme");
    static final String IN_SCHEME = node(SKOS + "inScheme");
    static final String NOTATION = node(SKOS + "notation");
    static final String PREF_LABEL = node(SKOS + "prefLabel");
    static final String CLOSE_MATCH = node(SKOS + "closeMatch");
    static final String TITLE = node(DCT + "title");
    static final String DATE = node(DCT + "date");
    static final String ISSUED = node(DCT + "issued");
    static final String PUBLISHER = node(DCT + "publisher");
    static final String SOURCE = node(DCT + "source");
    static final String ANNOTATED_SOURCE = node(OWL + "annotatedSource");
    static final String ANNOTATED_PROPERTY = node(OWL + "annotatedProperty");
    static final String ANNOTATED_TARGET = node(OWL + "annotatedTarget");
    static final String MAPPING = node(SSSOM + "Mapping");
    static final String CONFIDENCE = node(SSSOM + "confidence");
    static final String JUSTIFICATION = node(SSSOM + "mapping_justification");
    static final String LEXICAL_MATCHING = node("https://w3id.org/semapv/vocab/LexicalMatching");

    private LineTerms() {}

    private static String node(String iri) {
        return Lines.iri(iri);
    }

    /** What a term is called after the last of its namespace. */
    static String localName(String term) {
        return term.substring(term.lastIndexOf('#') + 1, term.length() - 1);
    }
}
