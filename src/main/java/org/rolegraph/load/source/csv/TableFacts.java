package org.rolegraph.load.source.csv;

import java.util.List;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Sink;

/**
 * Writes what a table says. The table is a reference, its rows are evidence, and those that its
 * rows are about make a SKOS concept scheme, so that it can be written again.
 */
final class TableFacts {
    private static final Iri CURATION = new Iri(Prefixes.SEMAPV + "ManualMappingCuration");

    private final String table;
    private final Iri graph;
    private final OwnIds ids;
    private final Sink sink;
    private final Iri reference;
    private final Iri scheme;

    TableFacts(String table, Iri graph, Sink sink) {
        this.table = table;
        this.graph = graph;
        this.ids = new OwnIds(table);
        this.sink = sink;
        this.reference = Ids.entity(Ids.BASE, "reference", OwnIds.PREFIX + table);
        this.scheme = Ids.entity(Ids.BASE, "scheme", OwnIds.PREFIX + table);
    }

    /**
     * The table itself.
     *
     * @param language of its titles
     */
    void table(Input file, String language, Location where) {
        fact(
                new Reference(
                        reference,
                        new Text(file.name(), language),
                        List.of(),
                        "",
                        "",
                        "",
                        List.of("sha256:" + file.sha256()),
                        List.of(),
                        null),
                where);
        state(scheme, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT_SCHEME), where);
        state(scheme, Terms.SKOS_PREF_LABEL, Literal.of(new Text(table, language)), where);
    }

    void entry(TableEntry entry) {
        Location where = entry.where;
        List<Iri> broader = List.copyOf(entry.broader);
        if (entry.isOwn()) {
            Names names =
                    new Names(
                            List.of(entry.name),
                            entry.otherNames.stream().filter(n -> !n.equals(entry.name)).toList(),
                            List.of(),
                            List.copyOf(entry.descriptions.values()));
            fact(
                    switch (entry.kind) {
                        case ROLE -> new Role(entry.iri, names, broader, List.of());
                        case SKILL -> new Skill(entry.iri, names, null, broader, List.of());
                        case ORGANIZATION -> new Organization(entry.iri, names);
                    },
                    where);
        } else {
            texts(entry.iri, Terms.SKOS_ALT_LABEL, entry.otherNames, where);
            texts(entry.iri, Terms.SKOS_DEFINITION, entry.descriptions.values(), where);
            entry.broader.forEach(iri -> state(entry.iri, Terms.SKOS_BROADER, iri, where));
        }
        texts(entry.iri, Terms.RDFS_LABEL, entry.otherSpellings, where);
        if (!entry.code.isEmpty()) {
            state(entry.iri, Terms.SKOS_NOTATION, Literal.of(entry.code), where);
        }
        entry.pages.forEach(iri -> state(entry.iri, Terms.RDFS_SEE_ALSO, iri, where));
        entry.exactMatches.forEach(iri -> link(entry, Terms.SKOS_EXACT_MATCH, iri));
        entry.closeMatches.forEach(iri -> link(entry, Terms.SKOS_CLOSE_MATCH, iri));
        if (entry.row > 0) {
            listed(entry);
        }
    }

    /** A row is about it. */
    private void listed(TableEntry entry) {
        Location where = entry.where;
        Evidence evidence = evidence(entry.row);
        state(entry.iri, Terms.RDF_TYPE, new Iri(entry.kind.type), where);
        state(entry.iri, Terms.SKOS_IN_SCHEME, scheme, where);
        state(entry.iri, Rg.EVIDENCE_OF, evidence.iri(), where);
        state(evidence.iri(), Terms.RDF_TYPE, new Iri(Rg.EVIDENCE), where);
        state(evidence.iri(), Rg.REFERENCE_OF, reference, where);
        state(evidence.iri(), Rg.LOCATOR, Literal.of(evidence.locator()), where);
    }

    void demand(Demand demand) {
        Iri role = demand.role().iri;
        Iri skill = demand.skill().iri;
        fact(
                new Requirement(
                        ids.statement("requirement", role.value(), skill.value()),
                        role,
                        skill,
                        demand.importance(),
                        new Rating(null, demand.level(), null, null, null, null),
                        List.of(evidence(demand.row()))),
                demand.where());
    }

    void employs(TableEntry organization, TableEntry role, int row, Location where) {
        fact(
                new Claim(
                        ids.statement("claim", organization.iri.value(), role.iri.value()),
                        organization.iri,
                        ClaimKind.EMPLOYS,
                        role.iri,
                        null,
                        List.of(evidence(row))),
                where);
    }

    private void link(TableEntry entry, String predicate, Iri object) {
        fact(
                new Link(
                        ids.statement("mapping", entry.iri.value(), predicate, object.value()),
                        entry.iri,
                        new Iri(predicate),
                        object,
                        "",
                        null,
                        "",
                        CURATION,
                        null,
                        "",
                        "",
                        "table " + table),
                entry.where);
    }

    private Evidence evidence(int row) {
        Iri iri = Ids.entity(Ids.BASE, "evidence", OwnIds.PREFIX + table + "-row-" + row);
        return new Evidence(iri, reference, "row " + row, "", null);
    }

    private void texts(Iri subject, String predicate, Iterable<Text> texts, Location where) {
        texts.forEach(text -> state(subject, predicate, Literal.of(text), where));
    }

    private void state(Iri subject, String predicate, Term object, Location where) {
        fact(new Statement(subject, new Iri(predicate), object), where);
    }

    private void fact(Fact fact, Location where) {
        sink.accept(graph, fact, where);
    }
}
