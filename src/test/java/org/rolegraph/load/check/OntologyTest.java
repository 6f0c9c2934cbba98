package org.rolegraph.load.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;

/** The ontology and the code speak of the same terms, and the ontology says what each one is. */
class OntologyTest {
    static {
        JenaSystem.init();
    }

    private static final Graph ONTOLOGY = read("ontology/rolegraph.ttl");
    private static final Graph SHAPES = read("ontology/shapes.ttl");

    /** Terms of vocabularies that Jena has no class for, as their own documents list them. */
    private static final Set<String> OTHER_FOREIGN_TERMS =
            Set.of(
                    Prefixes.RDF + "Property",
                    Prefixes.PROV + "Entity",
                    Prefixes.PROV + "Organization",
                    Prefixes.PROV + "wasDerivedFrom",
                    Prefixes.ESCO + "Occupation",
                    Prefixes.ESCO + "Skill",
                    Prefixes.PROV + "Person",
                    "https://w3id.org/rolegraph/shapes", // our own
                    Prefixes.ESCO + "skillType",
                    Prefixes.ESCO + "relatedEssentialSkill",
                    Prefixes.ESCO + "relatedOptionalSkill");

    @Test
    void the_declared_terms_are_the_constants_of_the_code() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (Field field : Rg.class.getFields()) {
            constants.add((String) field.get(null));
        }
        constants.remove(Rg.NS);
        for (Importance importance : Importance.values()) {
            constants.add(Rg.of(importance));
        }
        for (ClaimKind kind : ClaimKind.values()) {
            constants.add(Rg.of(kind));
        }
        assertEquals(lines(constants), lines(terms()));
    }

    @Test
    void both_files_use_declared_terms_only() {
        Set<String> used = new TreeSet<>();
        for (Graph graph : List.of(ONTOLOGY, SHAPES)) {
            graph.find()
                    .forEach(
                            t ->
                                    Stream.of(t.getSubject(), t.getPredicate(), t.getObject())
                                            .filter(Node::isURI)
                                            .map(Node::getURI)
                                            .filter(iri -> iri.startsWith(Rg.NS))
                                            .forEach(used::add));
        }
        assertEquals(lines(terms()), lines(used));
    }

    @Test
    void each_term_has_one_label_one_comment_and_its_ontology() {
        Node home = NodeFactory.createURI("https://w3id.org/rolegraph/ontology");
        List<String> lacking = new ArrayList<>();
        for (String term : terms()) {
            List<Node> labels = objects(term, RDFS.label);
            List<Node> comments = objects(term, RDFS.comment);
            boolean whole =
                    labels.size() == 1
                            && labels.get(0).getLiteralLanguage().equals("en")
                            && comments.size() == 1
                            && comments.get(0).getLiteralLanguage().equals("en")
                            && comments.get(0).getLiteralLexicalForm().endsWith(".")
                            && objects(term, RDFS.isDefinedBy).equals(List.of(home))
                            && objects(term, RDF.type).size() == 1;
            if (!whole) {
                lacking.add(term);
            }
        }
        assertEquals(List.of(), lacking);
    }

    @Test
    void terms_of_other_vocabularies_exist_there() throws IllegalAccessException {
        Set<String> known = new TreeSet<>(OTHER_FOREIGN_TERMS);
        for (Class<?> vocabulary :
                List.of(
                        SKOS.class,
                        ORG.class,
                        SchemaDO.class,
                        FOAF.class,
                        DCTerms.class,
                        OWL2.class,
                        RDFS.class,
                        XSD.class)) {
            for (Field field : vocabulary.getFields()) {
                if (Resource.class.isAssignableFrom(field.getType())) {
                    known.add(((Resource) field.get(null)).getURI());
                }
            }
        }
        Set<String> unknown = new TreeSet<>();
        for (Resource property :
                List.of(
                        RDFS.subClassOf,
                        RDFS.subPropertyOf,
                        RDFS.domain,
                        RDFS.range,
                        RDFS.seeAlso,
                        RDF.type)) {
            ONTOLOGY.find(Node.ANY, property.asNode(), Node.ANY)
                    .mapWith(t -> t.getObject().getURI())
                    .filterDrop(iri -> iri.startsWith(Rg.NS))
                    .filterDrop(known::contains)
                    .forEach(unknown::add);
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void domains_and_ranges_are_classes() {
        for (Resource property : List.of(RDFS.domain, RDFS.range)) {
            ONTOLOGY.find(Node.ANY, property.asNode(), Node.ANY)
                    .mapWith(t -> t.getObject().getURI())
                    .filterKeep(iri -> iri.startsWith(Rg.NS))
                    .forEach(
                            iri ->
                                    assertEquals(
                                            List.of(OWL2.Class.asNode()), objects(iri, RDF.type)));
        }
    }

    @Test
    void each_enum_of_the_model_is_a_class_of_the_ontology() {
        assertEquals(names(Importance.values(), Importance::term), instances(Rg.IMPORTANCE));
        assertEquals(names(SkillKind.values(), SkillKind::term), instances(Rg.SKILL_KIND));
        assertEquals(names(ClaimKind.values(), ClaimKind::term), instances(Rg.CLAIM_KIND));
    }

    @Test
    void importances_are_ordered_as_in_the_model() {
        Map<Integer, String> byPosition = new TreeMap<>();
        for (Importance importance : Importance.values()) {
            Node position = objects(Rg.NS + importance.term(), SchemaDO.position).get(0);
            byPosition.put((Integer) position.getLiteralValue(), importance.term());
        }
        assertEquals(
                Arrays.stream(Importance.values()).map(Importance::term).toList(),
                List.copyOf(byPosition.values()));
    }

    @Test
    void tables_write_an_importance_as_the_ontology_labels_it() {
        for (Importance importance : Importance.values()) {
            assertEquals(
                    importance.word(),
                    objects(Rg.of(importance), RDFS.label).get(0).getLiteralLexicalForm());
        }
    }

    @Test
    void the_shortcut_of_an_importance_is_a_property_that_names_it() {
        for (Importance importance : Importance.values()) {
            importance
                    .shortcut()
                    .map(name -> objects(Rg.NS + name, RDFS.comment).get(0))
                    .ifPresent(
                            comment ->
                                    assertTrue(
                                            comment.getLiteralLexicalForm()
                                                    .endsWith("is " + importance.word() + "."),
                                            comment.toString()));
        }
    }

    @Test
    void each_kind_of_claim_points_at_its_shortcut_which_is_a_property() {
        for (ClaimKind kind : ClaimKind.values()) {
            List<Node> shortcut = Rg.shortcut(kind).map(NodeFactory::createURI).stream().toList();
            assertEquals(shortcut, objects(Rg.NS + kind.term(), RDFS.seeAlso), kind.term());
            for (Node property : shortcut) {
                if (!property.getURI().startsWith(Rg.NS)) {
                    continue; // held by terms_of_other_vocabularies_exist_there
                }
                assertEquals(
                        List.of(OWL2.ObjectProperty.asNode()),
                        objects(property.getURI(), RDF.type));
            }
        }
    }

    @Test
    void the_shapes_name_the_same_individuals() {
        String shapes = "https://w3id.org/rolegraph/shapes#";
        Map<String, String> lists =
                Map.of(
                        "requirement-importance-is-known", Rg.IMPORTANCE,
                        "claim-kind-is-known", Rg.CLAIM_KIND,
                        "skill-kind-is-known", Rg.SKILL_KIND,
                        "difficulty-is-known", Rg.DEGREE,
                        "difficulty-to-fill-is-known", Rg.DEGREE);
        lists.forEach(
                (shape, type) ->
                        assertEquals(
                                instances(type), listed(NodeFactory.createURI(shapes + shape))));
    }

    @Test
    void the_shapes_say_which_individuals_they_expect() {
        String shapes = "https://w3id.org/rolegraph/shapes#";
        Map<String, String> messages =
                Map.of(
                        "requirement-importance-is-known", Rg.IMPORTANCE,
                        "claim-kind-is-known", Rg.CLAIM_KIND);
        messages.forEach(
                (shape, type) -> {
                    Node node = NodeFactory.createURI(shapes + shape);
                    Node sh = NodeFactory.createURI(Prefixes.SH + "message");
                    String message =
                            SHAPES.find(node, sh, Node.ANY)
                                    .next()
                                    .getObject()
                                    .getLiteralLexicalForm();
                    String listed = message.replaceAll("needs one of (.*) as rg:\\w+", "$1");
                    assertEquals(
                            instances(type),
                            Arrays.stream(listed.split(", "))
                                    .map(term -> term.replaceFirst("^rg:", ""))
                                    .collect(Collectors.toCollection(TreeSet::new)));
                });
    }

    @Test
    void the_ontology_passes_its_own_check() {
        assertEquals(List.of(), Checker.check(ONTOLOGY, node -> Optional.empty()).list());
    }

    @Test
    void the_ontology_holds_no_blank_node() {
        assertTrue(
                ONTOLOGY.find().toList().stream()
                        .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
    }

    @Test
    void the_prefixes_are_those_of_the_code() {
        for (Graph graph : List.of(ONTOLOGY, SHAPES)) {
            graph.getPrefixMapping()
                    .getNsPrefixMap()
                    .forEach(
                            (prefix, iri) -> assertEquals(Prefixes.map().get(prefix), iri, prefix));
        }
    }

    private static Graph read(String file) {
        return RDFParser.source(Path.of(file)).toGraph();
    }

    private static Set<String> terms() {
        return ONTOLOGY.find().toList().stream()
                .map(Triple::getSubject)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Rg.NS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Node> objects(String subject, Resource predicate) {
        return ONTOLOGY.find(NodeFactory.createURI(subject), predicate.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static Set<String> instances(String type) {
        return ONTOLOGY
                .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type))
                .mapWith(t -> t.getSubject().getURI().substring(Rg.NS.length()))
                .toList()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Local names of the members of a shape's {@code sh:in}. */
    private static Set<String> listed(Node shape) {
        Set<String> listed = new TreeSet<>();
        Node in = NodeFactory.createURI(Prefixes.SH + "in");
        Node rest = SHAPES.find(shape, in, Node.ANY).next().getObject();
        while (!rest.equals(RDF.nil.asNode())) {
            Node first = SHAPES.find(rest, RDF.first.asNode(), Node.ANY).next().getObject();
            listed.add(first.getURI().substring(Rg.NS.length()));
            rest = SHAPES.find(rest, RDF.rest.asNode(), Node.ANY).next().getObject();
        }
        return listed;
    }

    private static <T> Set<String> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(Set<String> names) {
        return String.join("\n", names);
    }
}
