package org.rolegraph.spark;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of the cube: those of the RDF Data Cube Vocabulary and of SDMX that it uses, and its
 * own dimensions and measures, which the cube declares itself.
 */
final class Qb {
    private static final String QB = "http://purl.org/linked-data/cube#";
    private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/dimension#";
    private static final String DEMAND = Lines.BASE + "demand#";
    private static final String RG = Lines.BASE + "ontology#";

    static final Node DATA_SET_CLASS = node(QB + "DataSet");
    static final Node STRUCTURE_CLASS = node(QB + "DataStructureDefinition");
    static final Node COMPONENT_CLASS = node(QB + "ComponentSpecification");
    static final Node OBSERVATION_CLASS = node(QB + "Observation");
    static final Node DIMENSION_CLASS = node(QB + "DimensionProperty");
    static final Node CODED_CLASS = node(QB + "CodedProperty");
    static final Node MEASURE_CLASS = node(QB + "MeasureProperty");

    static final Node STRUCTURE = node(QB + "structure");
    static final Node COMPONENT = node(QB + "component");
    static final Node DIMENSION = node(QB + "dimension");
    static final Node MEASURE = node(QB + "measure");
    static final Node ORDER = node(QB + "order");
    static final Node CODE_LIST = node(QB + "codeList");
    static final Node DATA_SET = node(QB + "dataSet");

    static final Node SDMX_OCCUPATION = node(SDMX + "occupation");
    static final Node SDMX_PERIOD = node(SDMX + "refPeriod");
    static final Node SDMX_AREA = node(SDMX + "refArea");

    static final Node ROLE = node(DEMAND + "role");
    static final Node SKILL = node(DEMAND + "skill");
    static final Node PERIOD = node(DEMAND + "period");
    static final Node AREA = node(DEMAND + "area");
    static final Node EMPLOYER = node(DEMAND + "employer");
    static final Node POSTINGS = node(DEMAND + "postings");
    static final Node BASE = node(DEMAND + "base");
    static final Node SHARE = node(DEMAND + "share");

    static final Node ROLE_CLASS = node(RG + "Role");
    static final Node SKILL_CLASS = node(RG + "Skill");
    static final Node REFERENCE_CLASS = node(RG + "Reference");

    private Qb() {}

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
