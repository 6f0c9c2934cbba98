package org.rolegraph.load.quads;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.join.Matches;

/** Requirements and claims with their evidence, and links, as quads of one graph. */
final class StatementQuads {
    private final GraphQuads quads;

    /**
     * Bulk sources share one evidence for each release and table: hundreds of thousands of facts
     * lead to it, one describes it.
     */
    private final Set<String> evidenceSeen = new HashSet<>();

    StatementQuads(GraphQuads quads) {
        this.quads = quads;
    }

    /**
     * The node, and the shortcut that is true of it: {@code rg:requires} for essential, {@code
     * rg:requiresOptional} for optional, none for the importances below, since a role that a source
     * rates a skill low for, or says not to need it, does not require it.
     */
    void requirement(Requirement requirement) {
        Node subject = quads.entity(requirement.iri(), Rg.REQUIREMENT);
        Node role = GraphQuads.node(requirement.role());
        Node skill = GraphQuads.current(requirement.skill());
        quads.add(subject, Rg.REQUIREMENT_ROLE, role);
        quads.add(subject, Rg.REQUIREMENT_SKILL, skill);
        quads.add(subject, Rg.IMPORTANCE_OF, quads.constant(Rg.of(requirement.importance())));
        rating(subject, requirement.rating());
        evidence(subject, requirement.evidence());
        requirement
                .importance()
                .shortcut()
                .ifPresent(shortcut -> quads.add(role, Rg.NS + shortcut, skill));
    }

    /**
     * The node, and the shortcut of its kind where the ontology has one and the claim has an
     * object; a claim in words is found by its node alone.
     */
    void claim(Claim claim) {
        Node subject = quads.entity(claim.iri(), Rg.CLAIM);
        Node about = GraphQuads.current(claim.subject());
        quads.add(subject, Rg.SUBJECT, about);
        quads.add(subject, Rg.CLAIM_KIND_OF, quads.constant(Rg.of(claim.kind())));
        Node object = claim.object() == null ? null : GraphQuads.current(claim.object());
        if (object != null) {
            quads.add(subject, Rg.OBJECT, object);
        }
        if (claim.statement() != null) {
            quads.add(subject, Rg.STATEMENT, Literal.of(claim.statement()));
        }
        evidence(subject, claim.evidence());
        if (object != null) {
            Rg.shortcut(claim.kind()).ifPresent(shortcut -> quads.add(about, shortcut, object));
        }
    }

    /** What links of identity come to is decided over all graphs, by {@link JoinQuads}. */
    void link(Link link) {
        Node source = GraphQuads.current(link.subject());
        Node target = GraphQuads.current(link.object());
        if (!Matches.isIdentity(link.predicate().value())) {
            quads.add(source, link.predicate().value(), target);
        }
        // as SSSOM writes mappings in RDF: the statement is annotated, so who said it when is kept
        Node record = quads.entity(link.iri(), Terms.SSSOM_MAPPING);
        quads.add(record, Terms.OWL_ANNOTATED_SOURCE, source);
        quads.add(record, Terms.OWL_ANNOTATED_PROPERTY, link.predicate());
        quads.add(record, Terms.OWL_ANNOTATED_TARGET, target);
        quads.addText(record, Terms.SSSOM_OBJECT_LABEL, link.objectLabel());
        quads.add(record, Terms.SSSOM_OBJECT_SOURCE, link.objectSource());
        quads.addText(record, Terms.SSSOM_OBJECT_SOURCE_VERSION, link.objectVersion());
        quads.add(record, Terms.SSSOM_JUSTIFICATION, link.justification());
        quads.addNumber(record, Terms.SSSOM_CONFIDENCE, link.confidence());
        if (!link.date().isEmpty()) {
            quads.add(record, Terms.SSSOM_DATE, Literal.ofDate(link.date()));
        }
        quads.addText(record, Terms.SSSOM_AUTHOR, link.author());
        quads.addText(record, Terms.SSSOM_COMMENT, link.comment());
    }

    void statement(Statement statement) {
        quads.add(
                GraphQuads.node(statement.subject()),
                statement.predicate().value(),
                statement.object());
    }

    private void rating(Node subject, Rating rating) {
        quads.addNumber(subject, Rg.SCORE, rating.importance());
        quads.addNumber(subject, Rg.LEVEL, rating.level());
        if (rating.respondents() != null) {
            quads.add(subject, Rg.RESPONDENTS, Literal.of(rating.respondents()));
        }
        quads.addNumber(subject, Rg.STANDARD_ERROR, rating.standardError());
        quads.addNumber(subject, Rg.LOWER_BOUND, rating.lower());
        quads.addNumber(subject, Rg.UPPER_BOUND, rating.upper());
    }

    private void evidence(Node subject, List<Evidence> all) {
        for (Evidence evidence : all) {
            Node node = GraphQuads.node(evidence.iri());
            quads.add(subject, Rg.EVIDENCE_OF, node);
            if (evidenceSeen.add(evidence.iri().value())) {
                quads.add(node, Terms.RDF_TYPE, quads.constant(Rg.EVIDENCE));
                quads.add(node, Rg.REFERENCE_OF, evidence.reference());
                quads.addText(node, Rg.LOCATOR, evidence.locator());
                quads.addDate(node, Terms.DCT_DATE, evidence.date());
                quads.addNumber(node, Rg.CONFIDENCE, evidence.confidence());
            }
        }
    }
}
