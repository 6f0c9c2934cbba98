package org.rolegraph.load.source.esco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Names;
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
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.source.Dependent;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/** What a reading gave: its facts and problems, as text and counted. */
final class ReadFacts implements Sink {
    final Problems problems = new Problems();
    final List<String> lines = new ArrayList<>();
    final Map<String, Integer> counts = new TreeMap<>();
    private final boolean keepLines;

    private ReadFacts(boolean keepLines) {
        this.keepLines = keepLines;
    }

    private interface Reading {
        void into(ReadFacts facts) throws IOException;
    }

    static ReadFacts of(Source source) {
        return of(facts -> source.read(facts, facts.problems), true);
    }

    static ReadFacts of(Dependent source, Known known) {
        return of(facts -> source.read(known, facts, facts.problems), true);
    }

    /** Only counts: for whole releases. */
    static ReadFacts counted(Source source) {
        return of(facts -> source.read(facts, facts.problems), false);
    }

    static ReadFacts counted(Dependent source, Known known) {
        return of(facts -> source.read(known, facts, facts.problems), false);
    }

    private static ReadFacts of(Reading reading, boolean keepLines) {
        ReadFacts facts = new ReadFacts(keepLines);
        try {
            reading.into(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    @Override
    public void accept(Iri graph, Fact fact, Location where) {
        if (keepLines) {
            lines.add(where + " " + fact.fold(new AsText()));
        }
        counts.merge(fact.fold(new AsKey()), 1, Integer::sum);
        if (fact instanceof Role role) {
            count(role.names());
        } else if (fact instanceof Skill skill) {
            count(skill.names());
        }
    }

    private void count(Names names) {
        counts.merge("preferred labels", names.preferred().size(), Integer::sum);
        counts.merge("alternative labels", names.alternative().size(), Integer::sum);
        counts.merge("hidden labels", names.hidden().size(), Integer::sum);
    }

    /** One fact a line, places relative to the folder. */
    String text(String folder) {
        return String.join("\n", lines).replace(folder + "/", "").replace(folder, ".") + "\n";
    }

    /** The problems as users see them, places relative to the folder. */
    String problemText(String folder) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems.list()) {
            text.append(ProblemText.of(problem));
        }
        return text.toString().replace(folder + "/", "").replace(folder, ".");
    }

    /** Counts by code, of all severities. */
    Map<String, Integer> problemCounts() {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (var severity : org.rolegraph.base.problem.Severity.values()) {
            new TreeMap<>(problems.counts(severity))
                    .forEach((code, n) -> all.put(severity + " " + code, n));
        }
        return all;
    }

    private static String curie(Iri iri) {
        return Prefixes.shorten(iri.value());
    }

    private static final class AsKey implements Fact.Cases<String> {
        @Override
        public String role(Role role) {
            return "role";
        }

        @Override
        public String roleProfile(RoleProfile roleProfile) {
            return "roleProfile";
        }

        @Override
        public String skill(Skill skill) {
            return "skill " + skill.kind();
        }

        @Override
        public String organization(Organization organization) {
            return "organization";
        }

        @Override
        public String person(Person person) {
            return "person";
        }

        @Override
        public String product(Product product) {
            return "product";
        }

        @Override
        public String reference(Reference reference) {
            return "reference";
        }

        @Override
        public String responsibility(Responsibility responsibility) {
            return "responsibility";
        }

        @Override
        public String requirement(Requirement requirement) {
            return "requirement " + requirement.importance();
        }

        @Override
        public String claim(Claim claim) {
            return "claim";
        }

        @Override
        public String link(Link link) {
            return "link";
        }

        @Override
        public String statement(Statement statement) {
            String object =
                    statement
                            .object()
                            .fold(
                                    iri -> {
                                        boolean counted =
                                                statement.predicate().value().endsWith("inScheme")
                                                        || statement
                                                                .predicate()
                                                                .value()
                                                                .endsWith("#type");
                                        return counted ? " " + curie(iri) : "";
                                    },
                                    literal ->
                                            literal.language().isEmpty()
                                                    ? ""
                                                    : "@" + literal.language());
            return curie(statement.predicate()) + object;
        }
    }

    private static final class AsText implements Fact.Cases<String> {
        @Override
        public String role(Role role) {
            return "role " + curie(role.iri()) + " " + role.names();
        }

        @Override
        public String roleProfile(RoleProfile roleProfile) {
            return roleProfile.toString();
        }

        @Override
        public String skill(Skill skill) {
            return "skill " + curie(skill.iri()) + " " + skill.kind() + " " + skill.names();
        }

        @Override
        public String organization(Organization organization) {
            return organization.toString();
        }

        @Override
        public String person(Person person) {
            return person.toString();
        }

        @Override
        public String product(Product product) {
            return product.toString();
        }

        @Override
        public String reference(Reference reference) {
            return reference.toString();
        }

        @Override
        public String responsibility(Responsibility responsibility) {
            return responsibility.toString();
        }

        @Override
        public String requirement(Requirement requirement) {
            return "requirement "
                    + curie(requirement.iri())
                    + " "
                    + curie(requirement.role())
                    + " "
                    + requirement.importance()
                    + " "
                    + curie(requirement.skill())
                    + " by "
                    + curie(requirement.evidence().get(0).iri());
        }

        @Override
        public String claim(Claim claim) {
            return claim.toString();
        }

        @Override
        public String link(Link link) {
            return link.toString();
        }

        @Override
        public String statement(Statement statement) {
            return curie(statement.subject())
                    + " "
                    + curie(statement.predicate())
                    + " "
                    + statement
                            .object()
                            .fold(
                                    ReadFacts::curie,
                                    literal ->
                                            "\"" + literal.lexical() + "\"@" + literal.language());
        }
    }
}
