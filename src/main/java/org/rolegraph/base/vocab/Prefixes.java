package org.rolegraph.base.vocab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The graph's prefixes, in the order in which exports declare them, and CURIEs over them. */
public final class Prefixes {
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String OWL = "http://www.w3.org/2002/07/owl#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String SCHEMA = "https://schema.org/";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String DC = "http://purl.org/dc/elements/1.1/";
    public static final String DCT = "http://purl.org/dc/terms/";
    public static final String VOID = "http://rdfs.org/ns/void#";
    public static final String DCAT = "http://www.w3.org/ns/dcat#";
    public static final String SH = "http://www.w3.org/ns/shacl#";
    public static final String ESCO = "http://data.europa.eu/esco/model#";
    public static final String SSSOM = "https://w3id.org/sssom/";
    public static final String SEMAPV = "https://w3id.org/semapv/vocab/";
    public static final String ISOTHES = "http://purl.org/iso25964/skos-thes#";

    private static final Map<String, String> ALL = all();

    private Prefixes() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rg", Rg.NS);
        all.put("role", Ids.BASE + "role/");
        all.put("level", Ids.BASE + "level/");
        all.put("skill", Ids.BASE + "skill/");
        all.put("organization", Ids.BASE + "organization/");
        all.put("product", Ids.BASE + "product/");
        all.put("person", Ids.BASE + "person/");
        all.put("kind", Ids.BASE + "kind/");
        all.put("reference", Ids.BASE + "reference/");
        all.put("responsibility", Ids.BASE + "responsibility/");
        all.put("requirement", Ids.BASE + "requirement/");
        all.put("claim", Ids.BASE + "claim/");
        all.put("evidence", Ids.BASE + "evidence/");
        all.put("mapping", Ids.BASE + "mapping/");
        all.put("graph", Ids.BASE + "graph/");
        all.put("rdf", RDF);
        all.put("rdfs", RDFS);
        all.put("owl", OWL);
        all.put("xsd", XSD);
        all.put("skos", SKOS);
        all.put("org", ORG);
        all.put("schema", SCHEMA);
        all.put("foaf", FOAF);
        all.put("prov", PROV);
        all.put("dc", DC);
        all.put("dct", DCT);
        all.put("void", VOID);
        all.put("dcat", DCAT);
        all.put("sh", SH);
        all.put("esco", ESCO);
        all.put("esco-occupation", "http://data.europa.eu/esco/occupation/");
        all.put("esco-skill", "http://data.europa.eu/esco/skill/");
        all.put("isco", "http://data.europa.eu/esco/isco/");
        all.put("isothes", ISOTHES);
        all.put("sssom", SSSOM);
        all.put("semapv", SEMAPV);
        all.put("wd", "http://www.wikidata.org/entity/");
        all.put("dbr", "http://dbpedia.org/resource/");
        return java.util.Collections.unmodifiableMap(all);
    }

    /** Prefix to namespace, in declaration order. */
    public static Map<String, String> map() {
        return ALL;
    }

    /**
     * The CURIE of the IRI by the longest namespace that fits, when its local part needs no escape
     * in Turtle.
     */
    public static Optional<String> curie(String iri) {
        String best = null;
        String namespace = "";
        for (Map.Entry<String, String> entry : ALL.entrySet()) {
            if (iri.startsWith(entry.getValue())
                    && entry.getValue().length() > namespace.length()) {
                best = entry.getKey();
                namespace = entry.getValue();
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        String local = iri.substring(namespace.length());
        return isPlainLocal(local) ? Optional.of(best + ":" + local) : Optional.empty();
    }

    /** The CURIE where there is one, else the IRI in angle brackets. */
    public static String shorten(String iri) {
        return curie(iri).orElse("<" + iri + ">");
    }

    /** The IRI that a CURIE over a known prefix stands for. */
    public static Optional<String> expand(String curie) {
        int colon = curie.indexOf(':');
        if (colon < 1 || curie.startsWith("//", colon + 1)) {
            return Optional.empty();
        }
        String namespace = ALL.get(curie.substring(0, colon));
        return namespace == null
                ? Optional.empty()
                : Optional.of(namespace + curie.substring(colon + 1));
    }

    /**
     * Letters, digits, {@code _}, inner {@code -} and {@code .}: Turtle's local names unescaped. Of
     * two dots in a row not all readers know that they are inner ones.
     */
    private static boolean isPlainLocal(String local) {
        if (local.isEmpty()
                || local.startsWith("-")
                || local.startsWith(".")
                || local.endsWith(".")
                || local.contains("..")) {
            return false;
        }
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z'
                            || c >= 'A' && c <= 'Z'
                            || c >= '0' && c <= '9'
                            || c == '_'
                            || c == '-'
                            || c == '.';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
