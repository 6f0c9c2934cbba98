package org.rolegraph.load.quads;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Person;
import org.rolegraph.base.model.Product;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Responsibility;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.RoleProfile;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.vocab.Graphs;

/**
 * Turns facts into quads: the one place where records become triples. Materialises what queries
 * would otherwise have to infer: the classes of the aligned vocabularies, and the shortcuts beside
 * requirements and claims. Evidence shared by many facts of a graph is written once.
 */
public final class FactQuads {
    private final Consumer<Quad> out;

    /**
     * One writer a graph: a source is replaced by dropping its graph, so each graph describes all
     * that it needs, evidence and scheme, and leans on no other.
     */
    private final Map<Iri, Writer> writers = new HashMap<>();

    public FactQuads(Consumer<Quad> out) {
        this.out = out;
    }

    public void accept(Iri graph, Fact fact) {
        fact.fold(writers.computeIfAbsent(graph, g -> new Writer(g, out)));
    }

    /** Writes facts into one graph. */
    private static final class Writer implements Fact.Cases<Void> {
        private final EntityQuads entities;
        private final StatementQuads statements;

        Writer(Iri graph, Consumer<Quad> out) {
            GraphQuads quads = new GraphQuads(graph, out);
            this.entities = new EntityQuads(quads, graph.equals(Graphs.CURATED));
            this.statements = new StatementQuads(quads);
        }

        @Override
        public Void role(Role role) {
            entities.role(role);
            return null;
        }

        @Override
        public Void roleProfile(RoleProfile profile) {
            entities.roleProfile(profile);
            return null;
        }

        @Override
        public Void skill(Skill skill) {
            entities.skill(skill);
            return null;
        }

        @Override
        public Void organization(Organization organization) {
            entities.organization(organization);
            return null;
        }

        @Override
        public Void person(Person person) {
            entities.person(person);
            return null;
        }

        @Override
        public Void product(Product product) {
            entities.product(product);
            return null;
        }

        @Override
        public Void responsibility(Responsibility responsibility) {
            entities.responsibility(responsibility);
            return null;
        }

        @Override
        public Void reference(Reference reference) {
            entities.reference(reference);
            return null;
        }

        @Override
        public Void requirement(Requirement requirement) {
            statements.requirement(requirement);
            return null;
        }

        @Override
        public Void claim(Claim claim) {
            statements.claim(claim);
            return null;
        }

        @Override
        public Void link(Link link) {
            statements.link(link);
            return null;
        }

        @Override
        public Void statement(Statement statement) {
            statements.statement(statement);
            return null;
        }
    }
}
