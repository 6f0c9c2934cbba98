package org.rolegraph.store.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.generation.Triples;

/** Triples made by hand. */
public final class StatedTriples implements Triples {
    private record Quad(String graph, String s, String p, String o, String language) {}

    private final List<Quad> quads = new ArrayList<>();
    private String graph = Graphs.CURATED.value();

    /** A small world with the oddities that the tests of this room speak of. */
    public static StatedTriples world() {
        return new StatedTriples()
                .role("ml-platform-engineer", "ML platform engineer")
                .alt(role("ml-platform-engineer"), "machine learning platform engineer", "en")
                .hidden(role("ml-platform-engineer"), "ML plattform engineer", "en")
                .definition(role("ml-platform-engineer"), "Builds what\n models are  trained on.")
                .role("data-scientist", "data scientist")
                .pref(role("data-scientist"), "Datenwissenschaftlerin", "de")
                .alt(role("data-scientist"), "Datenwissenschaftler", "de")
                .role("go", "Go player")
                .skill("go", "Go")
                .skill("go-again", "GO")
                .skill("python", "Python")
                .skill("parallelism", "parallelism")
                .skill("distributed-computing", "distributed computing")
                .alt(skill("distributed-computing"), "distributing computations", "en")
                .type(product("tensorflow"), Rg.PRODUCT)
                .pref(product("tensorflow"), "TensorFlow", "")
                .in("esco")
                .type(ESCO_SCIENTIST, Rg.ROLE)
                .pref(ESCO_SCIENTIST, "data scientist", "en")
                .pref(ESCO_SCIENTIST, "Data Scientist", "de")
                .alt(ESCO_SCIENTIST, "data expert", "en")
                .notation(ESCO_SCIENTIST, "2511.4")
                .type(ESCO + "a1", Rg.ROLE)
                .pref(ESCO + "a1", "engine operator", "en")
                .definition(ESCO + "a1", "Runs engines on ships.")
                .type(ESCO + "a2", Rg.ROLE)
                .pref(ESCO + "a2", "Engine Operator", "en")
                .in("onet")
                .role("onet-15-2051.00", "Data Scientists")
                .alt(role("onet-15-2051.00"), "data scientist", "en")
                .notation(role("onet-15-2051.00"), "15-2051.00")
                .role("onet-11-1111.00", "engine operator")
                .role("onet-22-2222.00", "economist")
                .skill("onet-technology-apache-hadoop", "Apache Hadoop")
                .skill("onet-technology-act-premium_1254bbec", "ACT! Premium")
                .skill("onet-technology-act-premium_mobile", "ACT Premium mobile")
                .in("user")
                .role("economist", "economist")
                .in("links")
                .match(role("data-scientist"), ESCO_SCIENTIST)
                .match(role("onet-15-2051.00"), "http://www.wikidata.org/entity/Q1")
                .match(role("data-scientist"), "http://www.wikidata.org/entity/Q1")
                .in("ontology")
                .add(Rg.of(Importance.ESSENTIAL), Terms.RDFS_LABEL, "essential", "en")
                .in("loads")
                .pref(Ids.BASE + "load/1", "a load", "en")
                .in("curated");
    }

    static final String ESCO = "http://data.europa.eu/esco/occupation/";
    static final String ESCO_SCIENTIST = ESCO + "258e46f9-0075-4a2e-adae-1ff0477e0f30";

    public static String role(String slug) {
        return Ids.BASE + "role/" + slug;
    }

    public static String skill(String slug) {
        return Ids.BASE + "skill/" + slug;
    }

    static String product(String slug) {
        return Ids.BASE + "product/" + slug;
    }

    public StatedTriples in(String source) {
        graph = Graphs.of(source).value();
        return this;
    }

    public StatedTriples role(String slug, String label) {
        return type(role(slug), Rg.ROLE).pref(role(slug), label, "en");
    }

    public StatedTriples skill(String slug, String label) {
        return type(skill(slug), Rg.SKILL).pref(skill(slug), label, "en");
    }

    public StatedTriples type(String iri, String type) {
        return add(iri, Terms.RDF_TYPE, type, null);
    }

    public StatedTriples pref(String iri, String label, String language) {
        return add(iri, Terms.SKOS_PREF_LABEL, label, language);
    }

    public StatedTriples alt(String iri, String label, String language) {
        return add(iri, Terms.SKOS_ALT_LABEL, label, language);
    }

    StatedTriples hidden(String iri, String label, String language) {
        return add(iri, Terms.SKOS_HIDDEN_LABEL, label, language);
    }

    StatedTriples notation(String iri, String code) {
        return add(iri, Terms.SKOS_NOTATION, code, "");
    }

    StatedTriples definition(String iri, String text) {
        return add(iri, Terms.SKOS_DEFINITION, text, "en");
    }

    public StatedTriples match(String iri, String other) {
        return add(iri, Rg.JOINED_WITH, other, null);
    }

    public StatedTriples add(String s, String p, String o, String language) {
        quads.add(new Quad(graph, s, p, o, language));
        return this;
    }

    public StatedTriples shuffled(long seed) {
        StatedTriples other = new StatedTriples();
        other.quads.addAll(quads);
        Collections.shuffle(other.quads, new Random(seed));
        return other;
    }

    @Override
    public void forEach(String predicate, Visitor visitor) {
        for (Quad quad : quads) {
            if (quad.p.equals(predicate)) {
                visitor.triple(quad.graph, quad.s, quad.o, quad.language);
            }
        }
    }
}
