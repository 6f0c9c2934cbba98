package org.rolegraph.load.source.companies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Sink;

/** Writes companies, what is said of them, and the lists that say it, to the source's graph. */
final class CompanyFacts {
    /** A list that is read: its id begins those of all that is in it. */
    enum Listing {
        INDEX(
                "sp500",
                "S&P 500 Companies",
                CompaniesOffer.INDEX_PAGE,
                "All data is licensed under the Open Data Commons Public Domain Dedication and"
                        + " License (PDDL) 1.0."),
        REMOTE(
                "remote-jobs",
                "Remote-friendly companies",
                CompaniesOffer.REMOTE_PAGE,
                "remote-jobs is under the ISC License.");

        private final String id;
        private final String title;
        private final String page;
        private final String rights;

        Listing(String id, String title, String page, String rights) {
            this.id = id;
            this.title = title;
            this.page = page;
            this.rights = rights;
        }

        /** The IRI of something in the list. */
        Iri iri(String kind, String id) {
            return Ids.entity(Ids.BASE, kind, this.id + "-" + id);
        }

        /** The IRI of something that the list names and gives no id. */
        private Iri named(String kind, String name) {
            return Ids.ofTable(Ids.BASE, kind, id, name);
        }

        private Iri reference() {
            return Ids.entity(Ids.BASE, "reference", id);
        }
    }

    private final Sink sink;
    private final Map<String, Iri> predicates = new HashMap<>();
    private final Set<Iri> described = new HashSet<>();

    CompanyFacts(Sink sink) {
        this.sink = sink;
    }

    /**
     * A company, and the evidence that the list names it.
     *
     * @param id in the list
     * @param locator where the list says what it says of it
     * @param date when it was said, or empty
     */
    Entry company(
            Listing listing, String id, Names names, String locator, String date, Location where) {
        if (described.add(listing.reference())) {
            reference(listing, where);
        }
        Iri iri = listing.iri("organization", id);
        Evidence evidence =
                new Evidence(listing.iri("evidence", id), listing.reference(), locator, date, null);
        fact(new Organization(iri, names), where);
        Entry entry = new Entry(listing, id, iri, evidence);
        state(iri, Rg.EVIDENCE_OF, evidence.iri(), where);
        state(evidence.iri(), Terms.RDF_TYPE, new Iri(Rg.EVIDENCE), where);
        state(evidence.iri(), Rg.REFERENCE_OF, evidence.reference(), where);
        state(evidence.iri(), Rg.LOCATOR, Literal.of(locator), where);
        if (!date.isEmpty()) {
            state(evidence.iri(), Terms.DCT_DATE, Literal.ofDate(date), where);
        }
        return entry;
    }

    private void reference(Listing listing, Location where) {
        fact(
                new Reference(
                        listing.reference(),
                        Text.en(listing.title),
                        List.of(),
                        "",
                        "",
                        listing.rights,
                        List.of(),
                        List.of(new Iri(listing.page)),
                        null),
                where);
        state(Companies.GRAPH, Terms.DCT_SOURCE, listing.reference(), where);
    }

    /** A company of a list, and what else the list says of it. */
    final class Entry {
        private final Listing listing;
        private final String id;
        private final Iri iri;
        private final Evidence evidence;

        private Entry(Listing listing, String id, Iri iri, Evidence evidence) {
            this.listing = listing;
            this.id = id;
            this.iri = iri;
            this.evidence = evidence;
        }

        void state(String predicate, Term object, Location where) {
            CompanyFacts.this.state(iri, predicate, object, where);
        }

        /**
         * Says in words what the list says.
         *
         * @param about tells this from the other notes on the company
         */
        void note(String about, String words, Location where) {
            fact(
                    new Claim(
                            listing.iri("claim", id + "--" + about),
                            iri,
                            ClaimKind.NOTE,
                            null,
                            Text.en(words),
                            List.of(evidence)),
                    where);
        }

        /** Says by a claim, which has its date, how the company stands to another thing. */
        void claim(ClaimKind kind, Iri object, Location where) {
            String path = object.value().substring(Ids.BASE.length()).replaceFirst("/.*[.]", "-");
            fact(
                    new Claim(
                            listing.iri("claim", id + "--" + path),
                            iri,
                            kind,
                            object,
                            null,
                            List.of(evidence)),
                    where);
        }
    }

    /**
     * A concept of a list, written when it is first named.
     *
     * @param kind of its IRI
     * @param kinds several of them, for their scheme
     * @param broader or null
     */
    Iri concept(
            Listing listing,
            String kind,
            String kinds,
            String name,
            String label,
            Iri broader,
            Location at) {
        Iri iri = listing.named(kind, name);
        if (described.add(iri)) {
            Iri scheme = scheme(listing, kinds, at);
            state(iri, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT), at);
            state(iri, Terms.SKOS_PREF_LABEL, Literal.of(Text.en(label)), at);
            state(iri, Terms.SKOS_IN_SCHEME, scheme, at);
            if (broader != null) {
                state(iri, Terms.SKOS_BROADER, broader, at);
            }
        }
        return iri;
    }

    /**
     * What a list calls a technology, written when it is first named. It has no kind: beside
     * languages and tools stand fields there, such as data and cloud.
     */
    Iri technology(Listing listing, String tag, Location where) {
        Iri iri = listing.named("skill", tag);
        if (described.add(iri)) {
            fact(new Skill(iri, Names.of(Text.en(tag)), null, List.of(), List.of()), where);
            state(iri, Terms.SKOS_IN_SCHEME, scheme(listing, "technologies", where), where);
        }
        return iri;
    }

    /** The scheme of such concepts, written when it is first needed. */
    private Iri scheme(Listing listing, String kinds, Location where) {
        Iri scheme = listing.iri("scheme", kinds);
        if (described.add(scheme)) {
            state(scheme, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT_SCHEME), where);
            String label = kinds.replace('-', ' ') + " of " + listing.title;
            state(scheme, Terms.SKOS_PREF_LABEL, Literal.of(Text.en(label)), where);
        }
        return scheme;
    }

    private void state(Iri subject, String predicate, Term object, Location where) {
        Iri property = predicates.computeIfAbsent(predicate, Iri::new);
        fact(new Statement(subject, property, object), where);
    }

    private void fact(Fact fact, Location where) {
        sink.accept(Companies.GRAPH, fact, where);
    }
}
