package org.rolegraph.web.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.names.Kind;

/** What a spreadsheet may want to know of an entity of the graph. */
@SuppressWarnings("ImmutableEnumChecker") // readings hold nothing, and the set of types is a copy
enum GraphProperty {
    LABEL("label", "label", "the name", facts -> List.of(Cell.text(facts.entity().name()))),
    ALSO("also-called", "also called", "its other names", said(Terms.SKOS_ALT_LABEL)),
    DEFINITION("definition", "definition", "what it is", said(Terms.SKOS_DEFINITION)),
    IRI("iri", "IRI", "its whole IRI", facts -> List.of(Cell.text(facts.entity().iri()))),
    TYPE(
            "type",
            "type",
            "role, skill, product or organization",
            facts -> List.of(Cell.text(facts.entity().type().id()))),
    SOURCE("source", "source", "who describes it", facts -> List.of(Cell.text(facts.source()))),
    CODE("code", "code", "what its source counts it by", said(Terms.SKOS_NOTATION)),
    BROADER("broader", "broader", "what it is a kind of", said(Terms.SKOS_BROADER)),
    RELATED("related", "related", "what its source relates it to", said(Terms.SKOS_RELATED)),
    KIND(
            "kind",
            "kind",
            "which kind of skill, product or organization it is",
            said(Rg.SKILL_KIND_OF, Rg.PRODUCT_KIND, Terms.ORG_CLASSIFICATION),
            Kind.SKILL,
            Kind.PRODUCT,
            Kind.ORGANIZATION),
    ESCO(
            "esco",
            "ESCO",
            "the same in ESCO, or what is close where nothing is",
            counterpart("esco")),
    ONET(
            "onet",
            "O*NET",
            "the same in O*NET, or what is close where nothing is",
            counterpart("onet")),
    CURATED(
            "curated",
            "curated",
            "the same in the curated graph, or what is close where nothing is",
            counterpart("curated")),
    WIKIDATA("wikidata", "Wikidata id", "its id in Wikidata, such as Q2539", GraphProperty::items),
    WIKIPEDIA(
            "wikipedia",
            "Wikipedia",
            "the address of its article",
            facts -> elsewhere(facts, ".wikipedia.org/")),
    NEEDS(
            "needs",
            "needs",
            "the skills that it asks for, those that most sources name first",
            facts -> facts.column("show-needs", "skill", row -> true),
            Kind.ROLE),
    TECHNOLOGIES(
            "technologies",
            "technologies",
            "the technologies that it works with, the most asked for first",
            facts -> facts.column("show-technologies", "technology", row -> true),
            Kind.ROLE),
    ASKED_BY(
            "asked-by",
            "asked for by",
            "the roles that ask for it",
            facts -> facts.column("show-asked", "role", row -> true),
            Kind.SKILL,
            Kind.PRODUCT),
    MADE_BY("made-by", "made by", "who makes it", facts -> made(facts, "subject"), Kind.PRODUCT),
    MAKES("makes", "makes", "its products", facts -> made(facts, "object"), Kind.ORGANIZATION),
    RELEASED("released", "released", "when it first was", said(Terms.DCT_ISSUED), Kind.PRODUCT),
    FOUNDED(
            "founded",
            "founded",
            "when it was founded",
            said(Terms.SCHEMA_FOUNDING_DATE),
            Kind.ORGANIZATION),
    SEAT("seat", "seat", "where it is", said(Terms.SCHEMA_LOCATION), Kind.ORGANIZATION),
    HOMEPAGE(
            "homepage",
            "home page",
            "its address on the web",
            said(Terms.FOAF_HOMEPAGE),
            Kind.PRODUCT,
            Kind.ORGANIZATION),
    REPOSITORY(
            "repository",
            "repository",
            "where its code is",
            said(Terms.SCHEMA_CODE_REPOSITORY),
            Kind.PRODUCT);

    private static final Map<String, GraphProperty> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(p -> p.id, p -> p));

    private static final List<ServiceProperty> ALL =
            Arrays.stream(values())
                    .map(p -> new ServiceProperty(p.id, p.label, p.description, p.types))
                    .toList();

    private final String id;
    private final String label;
    private final String description;
    private final Function<EntityFacts, List<Cell>> reading;
    private final Set<String> types;

    GraphProperty(
            String id,
            String label,
            String description,
            Function<EntityFacts, List<Cell>> reading,
            Kind... kinds) {
        this.id = id;
        this.label = label;
        this.description = description;
        this.reading = reading;
        this.types = Arrays.stream(kinds).map(Kind::word).collect(Collectors.toUnmodifiableSet());
    }

    /** The property of an id. */
    static Optional<GraphProperty> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** All, in the order in which they are proposed. */
    static List<ServiceProperty> all() {
        return ALL;
    }

    /** Its values, maybe some of them twice. */
    List<Cell> read(EntityFacts facts) {
        return reading.apply(facts);
    }

    private static Function<EntityFacts, List<Cell>> said(String... properties) {
        return facts ->
                Arrays.stream(properties)
                        .flatMap(property -> facts.said(property).stream())
                        .toList();
    }

    /** What is the same in a source; where nothing is, what is close. */
    private static Function<EntityFacts, List<Cell>> counterpart(String source) {
        return facts -> {
            if (facts.source().equals(source)) {
                return List.of(facts.entity().cell());
            }
            List<Cell> same = counterparts(facts, source, "the same");
            return same.isEmpty() ? counterparts(facts, source, "close") : same;
        };
    }

    private static List<Cell> counterparts(EntityFacts facts, String source, String match) {
        return facts.column(
                "show-called",
                "name",
                row ->
                        text(row.get("source")).equals(source)
                                && text(row.get("match")).equals(match));
    }

    /** Ids of Wikidata, without their namespace: they are of another service. */
    private static List<Cell> items(EntityFacts facts) {
        String namespace = Prefixes.map().get("wd");
        return facts
                .column(
                        "show-elsewhere",
                        "target",
                        row ->
                                text(row.get("relation")).equals("the same")
                                        && text(row.get("target")).startsWith(namespace))
                .stream()
                .map(cell -> Cell.text(text(cell).substring(namespace.length())))
                .toList();
    }

    /** Addresses that have a part. */
    private static List<Cell> elsewhere(EntityFacts facts, String part) {
        return facts
                .column("show-elsewhere", "target", row -> text(row.get("target")).contains(part))
                .stream()
                .map(cell -> Cell.text(text(cell)))
                .toList();
    }

    /** One side of who makes what. */
    private static List<Cell> made(EntityFacts facts, String side) {
        return facts.column(
                "show-claims",
                side,
                row ->
                        text(row.get("kind")).equals(Rg.NS + "production")
                                && row.get(side) instanceof Cell.Entity other
                                && !other.iri().equals(facts.entity().iri()));
    }

    /** The IRI of an entity, or the text of a value. */
    private static String text(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            return entity.iri();
        }
        return cell instanceof Cell.Value value ? value.lexical() : "";
    }
}
