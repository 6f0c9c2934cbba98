package org.rolegraph.load.quads;

import java.util.List;
import org.apache.jena.graph.Node;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Person;
import org.rolegraph.base.model.Product;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Responsibility;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.RoleProfile;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/**
 * Roles, skills and all else that has a name, as quads of one graph. Nothing infers at query time,
 * so each entity carries the classes of the aligned vocabularies (SKOS, schema.org, W3C ORG) beside
 * rolegraph's own, and a query in their terms alone finds it.
 */
final class EntityQuads {
    private final GraphQuads quads;
    private final boolean curated;
    private boolean schemeDescribed;

    EntityQuads(GraphQuads quads, boolean curated) {
        this.quads = quads;
        this.curated = curated;
    }

    void role(Role role) {
        Node subject =
                quads.named(
                        role.iri(),
                        role.names(),
                        Rg.ROLE,
                        Terms.SKOS_CONCEPT,
                        Terms.SCHEMA_OCCUPATION);
        concept(subject, role.broader(), role.related());
    }

    /**
     * A company's own version of a role, a node of its own: as an {@code rg:Role} it would be
     * counted and found beside the one that it is of.
     */
    void roleProfile(RoleProfile profile) {
        Node subject = quads.named(profile.iri(), profile.names(), Rg.ROLE_PROFILE);
        quads.add(subject, Rg.PROFILE_OF, profile.role());
        quads.add(subject, Rg.PROFILE_ORGANIZATION, profile.organization());
    }

    void skill(Skill skill) {
        Node subject =
                quads.named(
                        skill.iri(),
                        skill.names(),
                        Rg.SKILL,
                        Terms.SKOS_CONCEPT,
                        Terms.SCHEMA_DEFINED_TERM);
        if (skill.kind() != null) {
            quads.add(subject, Rg.SKILL_KIND_OF, quads.constant(Rg.NS + skill.kind().term()));
        }
        concept(subject, skill.broader(), skill.related());
    }

    void organization(Organization organization) {
        quads.named(
                organization.iri(), organization.names(), Rg.ORGANIZATION, Terms.ORG_ORGANIZATION);
    }

    void person(Person person) {
        quads.named(person.iri(), person.names(), Rg.PERSON);
    }

    void product(Product product) {
        quads.named(product.iri(), product.names(), Rg.PRODUCT);
    }

    void responsibility(Responsibility responsibility) {
        quads.named(responsibility.iri(), responsibility.names(), Rg.RESPONSIBILITY);
    }

    void reference(Reference reference) {
        Node subject =
                quads.named(
                        reference.iri(),
                        // a label too: names are resolved by labels, whatever kind they are of
                        Names.of(reference.title()),
                        Rg.REFERENCE,
                        Terms.SCHEMA_CREATIVE_WORK);
        quads.add(subject, Terms.DCT_TITLE, Literal.of(reference.title()));
        reference.authors().forEach(author -> quads.addText(subject, Terms.DC_CREATOR, author));
        quads.addText(subject, Terms.DC_PUBLISHER, reference.publisher());
        quads.addDate(subject, Terms.DCT_DATE, reference.date());
        quads.addText(subject, Terms.DC_RIGHTS, reference.rights());
        reference.identifiers().forEach(id -> quads.addText(subject, Terms.DCT_IDENTIFIER, id));
        quads.addAll(subject, Terms.RDFS_SEE_ALSO, reference.pages());
        quads.add(subject, Terms.DCT_IS_PART_OF, reference.partOf());
    }

    /**
     * What is broader and related; both may be named by an id that another has replaced. ESCO and
     * O*NET say themselves which schemes their concepts are in, the curated files leave it to this.
     */
    private void concept(Node subject, List<Iri> broader, List<Iri> related) {
        broader.forEach(b -> quads.add(subject, Terms.SKOS_BROADER, GraphQuads.current(b)));
        related.forEach(r -> quads.add(subject, Terms.SKOS_RELATED, GraphQuads.current(r)));
        if (curated) {
            quads.add(subject, Terms.SKOS_IN_SCHEME, Graphs.CURATED_SCHEME);
            describeScheme();
        }
    }

    /** Once, with the first concept that is in it. */
    private void describeScheme() {
        if (!schemeDescribed) {
            schemeDescribed = true;
            Node scheme = quads.entity(Graphs.CURATED_SCHEME, Terms.SKOS_CONCEPT_SCHEME);
            quads.add(
                    scheme, Terms.SKOS_PREF_LABEL, Literal.of(Text.en("curated roles and skills")));
        }
    }
}
