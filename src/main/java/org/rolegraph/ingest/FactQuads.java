package org.rolegraph.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.model.Claim;
import org.rolegraph.model.Evidence;
import org.rolegraph.model.Fact;
import org.rolegraph.model.Importance;
import org.rolegraph.model.Iri;
import org.rolegraph.model.Link;
import org.rolegraph.model.Literal;
import org.rolegraph.model.Names;
import org.rolegraph.model.Organization;
import org.rolegraph.model.Product;
import org.rolegraph.model.Rating;
import org.rolegraph.model.Reference;
import org.rolegraph.model.Requirement;
import org.rolegraph.model.Responsibility;
import org.rolegraph.model.Role;
import org.rolegraph.model.RoleProfile;
import org.rolegraph.model.Skill;
import org.rolegraph.model.Statement;
import org.rolegraph.model.Term;
import org.rolegraph.model.Text;
import org.rolegraph.vocab.Graphs;
import org.rolegraph.vocab.Rg;
import org.rolegraph.vocab.Terms;

/**
 * Turns facts into quads: the one place where records become triples. Materialises what queries
 * would otherwise have to infer: the classes of the aligned vocabularies, and the shortcuts beside
 * requirements and claims. Evidence shared by many facts of a graph is written once.
 */
final class FactQuads {
    private final Consumer<Quad> out;
    private final Map<String, Node> constants = new HashMap<>();
    private final Set<String> evidenceSeen = new HashSet<>();
    private boolean schemeDescribed;

    FactQuads(Consumer<Quad> out) {
        this.out = out;
    }

    void accept(Iri graph, Fact fact) {
        fact.fold(new Writer(NodeFactory.createURI(graph.value()), graph.equals(Graphs.CURATED)));
    }

    private Node constant(String iri) {
        return constants.computeIfAbsent(iri, NodeFactory::createURI);
    }

    private static Node node(Term term) {
        return term.fold(iri -> NodeFactory.createURI(iri.value()), FactQuads::literal);
    }

    private static Node literal(Literal literal) {
        return literal.language().isEmpty()
                ? NodeFactory.createLiteralDT(
                        literal.lexical(),
                        TypeMapper.getInstance().getSafeTypeByName(literal.datatype()))
                : NodeFactory.createLiteralLang(literal.lexical(), literal.language());
    }

    /** Writes one fact into one graph. */
    private final class Writer implements Fact.Cases<Void> {
        private final Node graph;
        private final boolean curated;

        Writer(Node graph, boolean curated) {
            this.graph = graph;
            this.curated = curated;
        }

        private void add(Node subject, String predicate, Node object) {
            out.accept(new Quad(graph, subject, constant(predicate), object));
        }

        private void add(Node subject, String predicate, Term object) {
            if (object != null) {
                add(subject, predicate, node(object));
            }
        }

        private void addText(Node subject, String predicate, String text) {
            if (!text.isEmpty()) {
                add(subject, predicate, Literal.of(text));
            }
        }

        private void addNumber(Node subject, String predicate, BigDecimal number) {
            if (number != null) {
                add(subject, predicate, Literal.of(number));
            }
        }

        private void addDate(Node subject, String date) {
            if (!date.isEmpty()) {
                add(subject, Terms.DCT_DATE, Literal.ofDate(date));
            }
        }

        private void addAll(Node subject, String predicate, List<? extends Term> objects) {
            objects.forEach(object -> add(subject, predicate, object));
        }

        private Node entity(Iri iri, String... types) {
            Node subject = node(iri);
            for (String type : types) {
                add(subject, Terms.RDF_TYPE, constant(type));
            }
            return subject;
        }

        private Node named(Iri iri, Names names, String... types) {
            Node subject = entity(iri, types);
            addTexts(subject, Terms.SKOS_PREF_LABEL, names.preferred());
            addTexts(subject, Terms.SKOS_ALT_LABEL, names.alternative());
            addTexts(subject, Terms.SKOS_HIDDEN_LABEL, names.hidden());
            addTexts(subject, Terms.SKOS_DEFINITION, names.definitions());
            return subject;
        }

        private void addTexts(Node subject, String predicate, List<Text> texts) {
            texts.forEach(text -> add(subject, predicate, Literal.of(text)));
        }

        private void concept(Node subject, List<Iri> broader, List<Iri> related) {
            addAll(subject, Terms.SKOS_BROADER, broader);
            addAll(subject, Terms.SKOS_RELATED, related);
            if (curated) {
                add(subject, Terms.SKOS_IN_SCHEME, Graphs.CURATED_SCHEME);
                describeScheme();
            }
        }

        /** Once, with the first concept that is in it. */
        private void describeScheme() {
            if (!schemeDescribed) {
                schemeDescribed = true;
                Node scheme = entity(Graphs.CURATED_SCHEME, Terms.SKOS_CONCEPT_SCHEME);
                add(scheme, Terms.SKOS_PREF_LABEL, Literal.of(Text.en("curated roles and skills")));
            }
        }

        @Override
        public Void role(Role role) {
            Node subject =
                    named(
                            role.iri(),
                            role.names(),
                            Rg.ROLE,
                            Terms.SKOS_CONCEPT,
                            Terms.SCHEMA_OCCUPATION);
            concept(subject, role.broader(), role.related());
            return null;
        }

        @Override
        public Void roleProfile(RoleProfile profile) {
            Node subject = named(profile.iri(), profile.names(), Rg.ROLE_PROFILE);
            add(subject, Rg.PROFILE_OF, profile.role());
            add(subject, Rg.PROFILE_ORGANIZATION, profile.organization());
            return null;
        }

        @Override
        public Void skill(Skill skill) {
            Node subject =
                    named(
                            skill.iri(),
                            skill.names(),
                            Rg.SKILL,
                            Terms.SKOS_CONCEPT,
                            Terms.SCHEMA_DEFINED_TERM);
            if (skill.kind() != null) {
                add(subject, Rg.SKILL_KIND_OF, constant(Rg.NS + skill.kind().term()));
            }
            concept(subject, skill.broader(), skill.related());
            return null;
        }

        @Override
        public Void organization(Organization organization) {
            named(
                    organization.iri(),
                    organization.names(),
                    Rg.ORGANIZATION,
                    Terms.ORG_ORGANIZATION);
            return null;
        }

        @Override
        public Void product(Product product) {
            named(product.iri(), product.names(), Rg.PRODUCT);
            return null;
        }

        @Override
        public Void responsibility(Responsibility responsibility) {
            named(responsibility.iri(), responsibility.names(), Rg.RESPONSIBILITY);
            return null;
        }

        @Override
        public Void reference(Reference reference) {
            Node subject =
                    named(
                            reference.iri(),
                            Names.of(reference.title()),
                            Rg.REFERENCE,
                            Terms.SCHEMA_CREATIVE_WORK);
            add(subject, Terms.DCT_TITLE, Literal.of(reference.title()));
            reference.authors().forEach(author -> addText(subject, Terms.DC_CREATOR, author));
            addText(subject, Terms.DC_PUBLISHER, reference.publisher());
            addDate(subject, reference.date());
            addText(subject, Terms.DC_RIGHTS, reference.rights());
            reference.identifiers().forEach(id -> addText(subject, Terms.DCT_IDENTIFIER, id));
            addAll(subject, Terms.RDFS_SEE_ALSO, reference.pages());
            add(subject, Terms.DCT_IS_PART_OF, reference.partOf());
            return null;
        }

        @Override
        public Void requirement(Requirement requirement) {
            Node subject = entity(requirement.iri(), Rg.REQUIREMENT);
            Node role = node(requirement.role());
            Node skill = node(requirement.skill());
            add(subject, Rg.REQUIREMENT_ROLE, role);
            add(subject, Rg.REQUIREMENT_SKILL, skill);
            add(subject, Rg.IMPORTANCE_OF, constant(Rg.NS + requirement.importance().term()));
            rating(subject, requirement.rating());
            evidence(subject, requirement.evidence());
            if (requirement.importance() == Importance.ESSENTIAL) {
                add(role, Rg.REQUIRES, skill);
            } else if (requirement.importance() == Importance.OPTIONAL) {
                add(role, Rg.REQUIRES_OPTIONAL, skill);
            }
            return null;
        }

        private void rating(Node subject, Rating rating) {
            addNumber(subject, Rg.SCORE, rating.importance());
            addNumber(subject, Rg.LEVEL, rating.level());
            if (rating.respondents() != null) {
                add(subject, Rg.RESPONDENTS, Literal.of(rating.respondents()));
            }
            addNumber(subject, Rg.STANDARD_ERROR, rating.standardError());
            addNumber(subject, Rg.LOWER_BOUND, rating.lower());
            addNumber(subject, Rg.UPPER_BOUND, rating.upper());
        }

        private void evidence(Node subject, List<Evidence> all) {
            for (Evidence evidence : all) {
                Node node = node(evidence.iri());
                add(subject, Rg.EVIDENCE_OF, node);
                if (evidenceSeen.add(graph.getURI() + " " + evidence.iri().value())) {
                    add(node, Terms.RDF_TYPE, constant(Rg.EVIDENCE));
                    add(node, Rg.REFERENCE_OF, evidence.reference());
                    addText(node, Rg.LOCATOR, evidence.locator());
                    addDate(node, evidence.date());
                    addNumber(node, Rg.CONFIDENCE, evidence.confidence());
                }
            }
        }

        @Override
        public Void claim(Claim claim) {
            Node subject = entity(claim.iri(), Rg.CLAIM);
            add(subject, Rg.SUBJECT, claim.subject());
            add(subject, Rg.CLAIM_KIND_OF, constant(Rg.NS + claim.kind().term()));
            add(subject, Rg.OBJECT, claim.object());
            if (claim.statement() != null) {
                add(subject, Rg.STATEMENT, Literal.of(claim.statement()));
            }
            evidence(subject, claim.evidence());
            if (claim.object() != null) {
                claim.kind()
                        .shortcut()
                        .ifPresent(
                                shortcut ->
                                        add(
                                                node(claim.subject()),
                                                Rg.NS + shortcut,
                                                claim.object()));
            }
            return null;
        }

        @Override
        public Void link(Link link) {
            add(node(link.subject()), link.predicate().value(), link.object());
            Node record = entity(link.iri(), Terms.SSSOM_MAPPING);
            add(record, Terms.OWL_ANNOTATED_SOURCE, link.subject());
            add(record, Terms.OWL_ANNOTATED_PROPERTY, link.predicate());
            add(record, Terms.OWL_ANNOTATED_TARGET, link.object());
            addText(record, Terms.SSSOM_OBJECT_LABEL, link.objectLabel());
            add(record, Terms.SSSOM_OBJECT_SOURCE, link.objectSource());
            add(record, Terms.SSSOM_JUSTIFICATION, link.justification());
            addNumber(record, Terms.SSSOM_CONFIDENCE, link.confidence());
            if (!link.date().isEmpty()) {
                add(record, Terms.SSSOM_DATE, Literal.ofDate(link.date()));
            }
            addText(record, Terms.SSSOM_AUTHOR, link.author());
            addText(record, Terms.SSSOM_COMMENT, link.comment());
            return null;
        }

        @Override
        public Void statement(Statement statement) {
            add(node(statement.subject()), statement.predicate().value(), statement.object());
            return null;
        }
    }
}
