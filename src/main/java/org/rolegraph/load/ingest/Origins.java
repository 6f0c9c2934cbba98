package org.rolegraph.load.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.Evidence;
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
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Source;

/**
 * Where the nodes of a load were read from. Nothing is kept while all goes well: at the first
 * question the sources, which give the same facts each time, are read again.
 */
final class Origins implements Function<String, Optional<Location>> {
    private final List<Source> sources;
    private Map<String, Location> places;

    Origins(List<Source> sources) {
        this.sources = sources;
    }

    @Override
    public Optional<Location> apply(String iri) {
        if (places == null) {
            places = read();
        }
        return Optional.ofNullable(places.get(iri));
    }

    private Map<String, Location> read() {
        Map<String, Location> found = new HashMap<>();
        for (Source source : sources) {
            try {
                source.read(
                        (graph, fact, where) -> fact.fold(new Place(found, where)), new Problems());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Puts the nodes of one fact down; the first place of a node counts. */
    private record Place(Map<String, Location> found, Location where) implements Fact.Cases<Void> {
        private Void at(Iri iri) {
            found.putIfAbsent(iri.value(), where);
            return null;
        }

        private Void at(Iri iri, List<Evidence> evidence) {
            evidence.forEach(each -> at(each.iri()));
            return at(iri);
        }

        @Override
        public Void role(Role role) {
            return at(role.iri());
        }

        @Override
        public Void roleProfile(RoleProfile roleProfile) {
            return at(roleProfile.iri());
        }

        @Override
        public Void skill(Skill skill) {
            return at(skill.iri());
        }

        @Override
        public Void organization(Organization organization) {
            return at(organization.iri());
        }

        @Override
        public Void person(Person person) {
            return at(person.iri());
        }

        @Override
        public Void product(Product product) {
            return at(product.iri());
        }

        @Override
        public Void reference(Reference reference) {
            return at(reference.iri());
        }

        @Override
        public Void responsibility(Responsibility responsibility) {
            return at(responsibility.iri());
        }

        @Override
        public Void requirement(Requirement requirement) {
            return at(requirement.iri(), requirement.evidence());
        }

        @Override
        public Void claim(Claim claim) {
            return at(claim.iri(), claim.evidence());
        }

        @Override
        public Void link(Link link) {
            at(link.subject());
            return at(link.iri());
        }

        @Override
        public Void statement(Statement statement) {
            return at(statement.subject());
        }
    }
}
