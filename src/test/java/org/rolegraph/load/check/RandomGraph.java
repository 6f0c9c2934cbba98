package org.rolegraph.load.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/** Graphs without fault, of any size and shape, the same for the same random numbers. */
public final class RandomGraph {
    static {
        JenaSystem.init();
    }

    private final Random random;
    private final Graph graph = GraphFactory.createGraphMem();

    private RandomGraph(Random random) {
        this.random = random;
    }

    public static Graph of(Random random, int size) {
        return new RandomGraph(random).fill(size);
    }

    private Graph fill(int size) {
        List<Node> roles = named("role", size, Rg.ROLE, Terms.SKOS_CONCEPT);
        List<Node> skills = named("skill", size, Rg.SKILL, Terms.SKOS_CONCEPT);
        List<Node> organizations = named("organization", size, Rg.ORGANIZATION);
        List<Node> products = named("product", size, Rg.PRODUCT);
        List<Node> duties = named("responsibility", size, Rg.RESPONSIBILITY);
        List<Node> references = named("reference", size, Rg.REFERENCE);
        for (Node reference : references) {
            add(reference, Terms.DCT_TITLE, NodeFactory.createLiteralLang("A title", "en"));
        }
        for (Node skill : skills) {
            add(skill, Rg.SKILL_KIND_OF, rg(pick(SkillKind.values()).term()));
        }
        hierarchy(roles);
        hierarchy(skills);
        List<Node> evidence = evidence(references, size);
        for (int i = 0; i < size; i++) {
            requirement(i, pick(roles), pick(skills), pick(evidence));
            claim(i, roles, skills, organizations, products, duties, pick(evidence));
        }
        return graph;
    }

    private void hierarchy(List<Node> concepts) {
        for (int i = 1; i < concepts.size(); i++) {
            if (random.nextBoolean()) {
                add(concepts.get(i), Terms.SKOS_BROADER, concepts.get(random.nextInt(i)));
            }
        }
    }

    private List<Node> evidence(List<Node> references, int size) {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Node evidence = entity("evidence", i, Rg.EVIDENCE);
            add(evidence, Rg.REFERENCE_OF, pick(references));
            add(evidence, Rg.CONFIDENCE, decimal(random.nextInt(101) / 100.0));
            all.add(evidence);
        }
        return all;
    }

    private void requirement(int number, Node role, Node skill, Node evidence) {
        Importance importance = pick(Importance.values());
        Node requirement = entity("requirement", number, Rg.REQUIREMENT);
        add(requirement, Rg.REQUIREMENT_ROLE, role);
        add(requirement, Rg.REQUIREMENT_SKILL, skill);
        add(requirement, Rg.IMPORTANCE_OF, rg(importance.term()));
        add(requirement, Rg.EVIDENCE_OF, evidence);
        if (importance == Importance.ESSENTIAL) {
            add(role, Rg.REQUIRES, skill);
        } else if (importance == Importance.OPTIONAL) {
            add(role, Rg.REQUIRES_OPTIONAL, skill);
        }
    }

    private void claim(
            int number,
            List<Node> roles,
            List<Node> skills,
            List<Node> organizations,
            List<Node> products,
            List<Node> duties,
            Node evidence) {
        ClaimKind kind = pick(ClaimKind.values());
        Node hard = rg("hard");
        Node claim = entity("claim", number, Rg.CLAIM);
        Node subject =
                switch (kind) {
                    case EMPLOYS, PRODUCES, HOSTS, PART_OF, USES -> pick(organizations);
                    case OWES_POPULARITY -> pick(products);
                    case LEARNING -> pick(skills);
                    default -> pick(roles);
                };
        Node object =
                switch (kind) {
                    case DUTY -> pick(duties);
                    case EMPLOYS, OWES_POPULARITY -> pick(roles);
                    case PRODUCES, HOSTS -> pick(products);
                    case PART_OF -> pick(organizations);
                    case USES, WORKS_ON -> random.nextBoolean() ? pick(products) : pick(skills);
                    case FILLING, LEARNING -> hard;
                    default -> null;
                };
        add(claim, Rg.SUBJECT, subject);
        add(claim, Rg.CLAIM_KIND_OF, rg(kind.term()));
        add(claim, Rg.EVIDENCE_OF, evidence);
        if (object == null) {
            add(claim, Rg.STATEMENT, NodeFactory.createLiteralLang("So it is.", "en"));
        } else {
            add(claim, Rg.OBJECT, object);
            Rg.shortcut(kind).ifPresent(shortcut -> add(subject, shortcut, object));
        }
    }

    private List<Node> named(String kind, int size, String... types) {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Node node = entity(kind, i, types);
            add(node, Terms.SKOS_PREF_LABEL, NodeFactory.createLiteralLang(kind + " " + i, "en"));
            all.add(node);
        }
        return all;
    }

    private Node entity(String kind, int number, String... types) {
        Node node = NodeFactory.createURI(Ids.BASE + kind + "/" + kind.charAt(0) + number);
        for (String type : types) {
            add(node, Terms.RDF_TYPE, NodeFactory.createURI(type));
        }
        return node;
    }

    private void add(Node subject, String predicate, Node object) {
        graph.add(Triple.create(subject, NodeFactory.createURI(predicate), object));
    }

    public static Node decimal(double value) {
        return NodeFactory.createLiteralDT(Double.toString(value), XSDDatatype.XSDdecimal);
    }

    static Node rg(String term) {
        return NodeFactory.createURI(Rg.NS + term);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
