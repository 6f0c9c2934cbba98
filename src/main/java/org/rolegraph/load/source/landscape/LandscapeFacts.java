package org.rolegraph.load.source.landscape;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Product;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.base.yaml.YamlEntry;
import org.rolegraph.load.source.Sink;

/** Writes landscapes, each with its kinds, products, makers and hosts; an organization once. */
final class LandscapeFacts {
    /** How the ids of this source begin. */
    static final String ID = "landscape-";

    private static final Iri FOUNDATION = Ids.entity(Ids.BASE, "kind", ID + "foundation");

    private final Firms firms;
    private final Sink sink;
    private final Problems problems;
    private final Set<Iri> described = new HashSet<>();
    private final Set<Iri> claimed = new HashSet<>();
    private final Set<Statement> said = new HashSet<>();

    LandscapeFacts(Firms firms, Sink sink, Problems problems) {
        this.firms = firms;
        this.sink = sink;
        this.problems = problems;
    }

    void write(Landscape landscape) {
        Location where = Location.of(landscape.file(), 1);
        reference(landscape, where);
        Kinds kinds = new Kinds(landscape);
        kinds(landscape, kinds, where);
        for (Item item : landscape.products()) {
            product(landscape, item, kinds);
        }
        leftOut(landscape, where);
    }

    private void reference(Landscape landscape, Location where) {
        put(
                new Reference(
                        landscape.reference(),
                        Text.en(landscape.title()),
                        List.of(),
                        landscape.host().map(host -> firms.names(host).get(0)).orElse(""),
                        "",
                        "As its publisher states it; landscapes of CNCF and of LF AI & Data are"
                                + " licensed under the Apache License 2.0.",
                        List.of(),
                        List.of(),
                        null),
                where);
        state(Graphs.LANDSCAPE, Terms.DCT_SOURCE, landscape.reference(), where);
    }

    private void kinds(Landscape landscape, Kinds kinds, Location where) {
        Iri scheme = Ids.entity(Ids.BASE, "scheme", ID + landscape.id());
        state(scheme, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT_SCHEME), where);
        state(scheme, Terms.SKOS_PREF_LABEL, text("kinds of the " + landscape.title()), where);
        for (Item.Path path : kinds.all()) {
            Iri kind = kinds.iri(path);
            concept(kind, kinds.name(path), where);
            state(kind, Terms.SKOS_IN_SCHEME, scheme, where);
            if (!path.subcategory().isEmpty()) {
                Iri broader = kinds.iri(new Item.Path(path.category(), ""));
                state(kind, Terms.SKOS_BROADER, broader, where);
            }
        }
    }

    private void product(Landscape landscape, Item item, Kinds kinds) {
        String id = ID + landscape.id() + "-" + Ids.ofName(item.name());
        Iri product = Ids.entity(Ids.BASE, "product", id);
        Location where = item.entry().where();
        Item.Path place = item.paths().get(0);
        String proof = id;
        if (described.add(product)) {
            put(new Product(product, names(item)), where);
        } else {
            proof = id + "." + Ids.ofName(place.toString());
            problems.warning(
                    Codes.DUPLICATE_ID,
                    where,
                    "\"" + item.name() + "\" is listed before; both are one product",
                    "nothing, if both mean the same");
        }
        for (Item.Path path : item.paths()) {
            say(product, Rg.PRODUCT_KIND, kinds.iri(path), where);
        }
        pages(product, item);
        Evidence evidence =
                new Evidence(
                        Ids.entity(Ids.BASE, "evidence", proof),
                        landscape.reference(),
                        place + " / " + item.name(),
                        "",
                        null);
        Item.Firm host = landscape.host().orElse(null);
        if (!item.stage().isEmpty() && host != null) {
            claim(id, host, product, stage(item), evidence, "project", item);
        }
        if (item.firm() != null) {
            claim(id, item.firm(), product, null, evidence, "crunchbase", item);
        }
    }

    private static Names names(Item item) {
        return new Names(
                List.of(Text.en(item.name())),
                List.of(),
                List.of(),
                item.description().isEmpty() ? List.of() : List.of(Text.en(item.description())));
    }

    private void pages(Iri product, Item item) {
        YamlEntry entry = item.entry();
        if (item.homepage() != null) {
            say(product, Terms.FOAF_HOMEPAGE, item.homepage(), entry.where("homepage_url"));
        }
        if (item.repository() != null) {
            say(product, Terms.SCHEMA_CODE_REPOSITORY, item.repository(), entry.where("repo_url"));
        }
        if (!item.licence().isEmpty()) {
            say(product, Terms.DC_RIGHTS, Literal.of(item.licence()), entry.where("license"));
        }
    }

    /** States it, unless an item of the same name has. */
    private void say(Iri product, String predicate, Term object, Location where) {
        if (said.add(new Statement(product, new Iri(predicate), object))) {
            state(product, predicate, object, where);
        }
    }

    /** Who is named first is what the claim says; the same is not said twice of a product. */
    private void claim(
            String id,
            Item.Firm firm,
            Iri product,
            Text statement,
            Evidence evidence,
            String key,
            Item item) {
        Iri organization = organization(firm, item);
        Iri claim = Ids.entity(Ids.BASE, "claim", id + "--" + firm.id());
        if (claimed.add(claim)) {
            ClaimKind kind = firms.isFoundation(firm) ? ClaimKind.HOSTS : ClaimKind.PRODUCES;
            put(
                    new Claim(claim, organization, kind, product, statement, List.of(evidence)),
                    item.entry().where(key));
        }
    }

    private static Text stage(Item item) {
        String article = "aeiou".indexOf(item.stage().charAt(0)) < 0 ? "A " : "An ";
        String since = item.since().isEmpty() ? "" : " since " + item.since();
        String accepted = item.accepted().isEmpty() ? "" : ", accepted on " + item.accepted();
        return Text.en(article + item.stage() + " project" + since + accepted + ".");
    }

    private Iri organization(Item.Firm firm, Item item) {
        Iri iri = Ids.entity(Ids.BASE, "organization", ID + firm.id());
        if (!described.add(iri)) {
            return iri;
        }
        Location where = item.entry().where();
        List<String> names = firms.names(firm);
        put(
                new Organization(
                        iri,
                        new Names(
                                List.of(Text.en(names.get(0))),
                                names.stream().skip(1).map(Text::en).toList(),
                                List.of(),
                                List.of())),
                where);
        firm.page().ifPresent(page -> state(iri, Terms.RDFS_SEE_ALSO, page, where));
        if (firms.homepage(firm) != null) {
            state(iri, Terms.FOAF_HOMEPAGE, firms.homepage(firm), where);
        }
        if (firms.isFoundation(firm)) {
            if (described.add(FOUNDATION)) {
                concept(FOUNDATION, "foundation", where);
            }
            state(iri, Terms.ORG_CLASSIFICATION, FOUNDATION, where);
        }
        return iri;
    }

    private void leftOut(Landscape landscape, Location where) {
        if (!landscape.firms().isEmpty()) {
            String categories =
                    landscape.firms().stream()
                            .map(item -> item.paths().get(0).category())
                            .distinct()
                            .collect(Collectors.joining("\", \"", "\"", "\""));
            problems.warning(
                    Codes.LEFT_OUT,
                    where,
                    landscape.firms().size()
                            + " items are firms and no products, by the categories "
                            + categories
                            + "; they only say what makers are called",
                    "nothing: they are left out on purpose");
        }
    }

    private void concept(Iri concept, String name, Location where) {
        state(concept, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT), where);
        state(concept, Terms.SKOS_PREF_LABEL, text(name), where);
    }

    private static Literal text(String english) {
        return Literal.of(Text.en(english));
    }

    private void state(Iri subject, String predicate, Term object, Location where) {
        put(new Statement(subject, new Iri(predicate), object), where);
    }

    private void put(Fact fact, Location where) {
        sink.accept(Graphs.LANDSCAPE, fact, where);
    }
}
