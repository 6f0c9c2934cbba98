package org.rolegraph.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the observations are made of: dimensions, measures, and lists of codes. */
final class CubeStructure {
    /** What is counted: a data set has one of these structures, since its cells have all of it. */
    enum Counted {
        ROLES(Qb.ROLE),
        SKILLS(Qb.SKILL),
        SKILLS_OF_ROLES(Qb.ROLE, Qb.SKILL);

        private final List<Node> things;

        Counted(Node... things) {
            this.things = List.of(things);
        }

        /** As it stands in IRIs. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        Node iri() {
            return Lines.entity("structure", "demand-" + word());
        }

        private List<Node> components() {
            List<Node> all = new ArrayList<>(things);
            all.addAll(List.of(Qb.PERIOD, Qb.AREA, Qb.EMPLOYER));
            all.addAll(MEASURES);
            return all;
        }
    }

    /** The values of a dimension that are named in the data. */
    enum Codes {
        PERIOD("period", Qb.PERIOD, "years of postings"),
        AREA("area", Qb.AREA, "countries of postings"),
        EMPLOYER("employer", Qb.EMPLOYER, "employers of postings");

        private final String kind;
        private final Node dimension;
        private final String label;

        Codes(String kind, Node dimension, String label) {
            this.kind = kind;
            this.dimension = dimension;
            this.label = label;
        }

        Node scheme() {
            return Lines.entity("scheme", "demand-" + kind + "s");
        }

        Node dimension() {
            return dimension;
        }

        /**
         * The concept of a value.
         *
         * @param value empty for all of them
         */
        Node concept(String value) {
            return Lines.entity(
                    kind,
                    "demand."
                            + (value.isEmpty()
                                    ? "all"
                                    : value.matches("[A-Za-z0-9]{1,8}") && !value.equals("all")
                                            ? value
                                            : "x-" + Lines.digest(value)));
        }
    }

    private static final List<Node> MEASURES = List.of(Qb.POSTINGS, Qb.BASE, Qb.SHARE);

    private final Lines lines;
    private final Consumer<String> out;

    CubeStructure(Lines lines, Consumer<String> out) {
        this.lines = lines;
        this.out = out;
    }

    void write() {
        for (Codes codes : Codes.values()) {
            say(codes.scheme(), RDF.Nodes.type, SKOS.ConceptScheme.asNode());
            say(codes.scheme(), SKOS.prefLabel.asNode(), Lines.english(codes.label));
        }
        dimension(Qb.ROLE, "role that the postings are for", Qb.ROLE_CLASS);
        say(Qb.ROLE, RDFS.subPropertyOf.asNode(), Qb.SDMX_OCCUPATION);
        dimension(Qb.SKILL, "skill or technology that the postings ask for", Qb.SKILL_CLASS);
        coded(Codes.PERIOD, "year of the postings, or all years");
        say(Qb.PERIOD, RDFS.subPropertyOf.asNode(), Qb.SDMX_PERIOD);
        coded(Codes.AREA, "country of the postings, or all countries");
        say(Qb.AREA, RDFS.subPropertyOf.asNode(), Qb.SDMX_AREA);
        coded(Codes.EMPLOYER, "employer, or all employers");
        measure(Qb.POSTINGS, "how many postings", XSDDatatype.XSDinteger);
        measure(Qb.BASE, "of how many postings they are a part", XSDDatatype.XSDinteger);
        measure(Qb.SHARE, "their share of these, from 0 to 1", XSDDatatype.XSDdecimal);
        for (Counted counted : Counted.values()) {
            structure(counted);
        }
    }

    private void structure(Counted counted) {
        say(counted.iri(), RDF.Nodes.type, Qb.STRUCTURE_CLASS);
        int order = 0;
        for (Node each : counted.components()) {
            Node component =
                    Lines.entity(
                            "component", "demand-" + counted.word() + "-" + each.getLocalName());
            say(counted.iri(), Qb.COMPONENT, component);
            say(component, RDF.Nodes.type, Qb.COMPONENT_CLASS);
            say(component, MEASURES.contains(each) ? Qb.MEASURE : Qb.DIMENSION, each);
            say(component, Qb.ORDER, Lines.integer(++order));
        }
    }

    private void coded(Codes codes, String label) {
        dimension(codes.dimension(), label, SKOS.Concept.asNode());
        say(codes.dimension(), RDF.Nodes.type, Qb.CODED_CLASS);
        say(codes.dimension(), Qb.CODE_LIST, codes.scheme());
    }

    private void dimension(Node property, String label, Node range) {
        describe(property, label, Qb.DIMENSION_CLASS, range);
    }

    private void measure(Node property, String label, XSDDatatype range) {
        describe(property, label, Qb.MEASURE_CLASS, NodeFactory.createURI(range.getURI()));
    }

    private void describe(Node property, String label, Node type, Node range) {
        say(property, RDF.Nodes.type, RDF.Property.asNode());
        say(property, RDF.Nodes.type, type);
        say(property, RDFS.label.asNode(), Lines.english(label));
        say(property, RDFS.range.asNode(), range);
    }

    private void say(Node subject, Node predicate, Node object) {
        out.accept(lines.line(subject, predicate, object));
    }
}
