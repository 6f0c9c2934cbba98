package org.rolegraph.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A made-up labour market of any size in the shape of the graph: roles ask for skills through
 * requirement nodes with evidence, and how often a skill is asked for, how many labels an entity
 * has and how many requirements a role has follow Zipf's law. The same size and seed give the same
 * quads in the same order. It holds to the ontology's shapes from some 100,000 quads on.
 */
public final class LabourMarket {
    /** Takes quads. */
    @FunctionalInterface
    public interface Sink {
        void add(Node graph, Node subject, Node predicate, Node object);
    }

    private static final String BASE = "https://w3id.org/rolegraph/";
    private static final String RG = BASE + "ontology#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String DCT = "http://purl.org/dc/terms/";

    /** Quads of a role's description, or of a requirement, at the most. */
    private static final int LARGEST = 40;

    private static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Node ROLE_CLASS = iri(RG + "Role");
    private static final Node SKILL_CLASS = iri(RG + "Skill");
    private static final Node REQUIREMENT = iri(RG + "Requirement");
    private static final Node CONCEPT = iri(SKOS + "Concept");
    private static final Node OCCUPATION = iri("https://schema.org/Occupation");
    private static final Node DEFINED_TERM = iri("https://schema.org/DefinedTerm");
    private static final Node PREF = iri(SKOS + "prefLabel");
    private static final Node ALT = iri(SKOS + "altLabel");
    private static final Node DEFINITION = iri(SKOS + "definition");
    private static final Node NOTATION = iri(SKOS + "notation");
    private static final Node BROADER = iri(SKOS + "broader");
    private static final Node SCHEME = iri(SKOS + "inScheme");
    private static final Node MODIFIED = iri(DCT + "modified");
    private static final Node ROLE = iri(RG + "role");
    private static final Node SKILL = iri(RG + "skill");
    private static final Node IMPORTANCE = iri(RG + "importance");
    private static final Node EVIDENCE = iri(RG + "evidence");
    private static final Node SCORE = iri(RG + "score");
    private static final Node RESPONDENTS = iri(RG + "respondents");
    private static final Node STANDARD_ERROR = iri(RG + "standardError");
    private static final List<Node> IMPORTANCES =
            List.of(
                    iri(RG + "essential"),
                    iri(RG + "optional"),
                    iri(RG + "minor"),
                    iri(RG + "notRequired"));
    private static final List<Node> SHORTCUTS =
            List.of(iri(RG + "requires"), iri(RG + "requiresOptional"));
    private static final String[] LANGUAGES = {"en", "de", "fr", "es"};
    private static final String[] SYLLABLES = {
        "ana", "bro", "cel", "da", "el", "fir", "gra", "hu", "in", "jo", "kel", "lu", "mé", "no",
        "or", "pra", "qui", "ra", "sta", "ti", "ül", "ver", "wo", "xi", "ya", "ze"
    };

    private final SplittableRandom random;
    private final Sink sink;
    private final long quads;
    private final List<Node> graphs = new ArrayList<>();
    private final List<Node> evidence = new ArrayList<>();
    private long emitted;

    private LabourMarket(long quads, long seed, Sink sink) {
        this.quads = quads;
        this.random = new SplittableRandom(seed);
        this.sink = sink;
        for (int i = 0; i < 6; i++) {
            graphs.add(iri(BASE + "graph/source-" + i));
        }
        for (int i = 0; i < 200; i++) {
            evidence.add(iri(BASE + "evidence/table-" + i));
        }
    }

    /** Emits exactly so many quads; a few in a thousand are repeated. */
    public static void generate(long quads, long seed, Sink sink) {
        new LabourMarket(quads, seed, sink).run();
    }

    private void run() {
        for (int i = 0; i < evidence.size(); i++) {
            evidence(i);
        }
        int skillCount = (int) Math.max(10, quads / 140);
        List<Node> skills = new ArrayList<>(skillCount);
        for (int i = 0; i < skillCount; i++) {
            skills.add(iri(BASE + "skill/" + slug(i)));
            Node home = graphs.get(zipf(graphs.size()));
            concept(home, skills.get(i), SKILL_CLASS, DEFINED_TERM, i, "skill/");
        }
        for (int r = 0; emitted < quads; r++) {
            Node graph = graphs.get(zipf(graphs.size()));
            Node role = iri(BASE + "role/" + slug(r));
            concept(graph, role, ROLE_CLASS, OCCUPATION, r, "role/");
            int requirements = 4 + zipf(160);
            for (int i = 0; i < requirements && emitted + LARGEST < quads; i++) {
                requirement(graph, r, i, role, skills.get(zipf(skillCount)));
            }
            // what does not suffice for a whole one is filled up with names
            for (int i = 0; emitted < quads && emitted + LARGEST >= quads; i++) {
                add(graph, role, ALT, NodeFactory.createLiteralLang("filler " + i, "en"));
            }
        }
    }

    private void evidence(int number) {
        Node graph = graphs.get(0);
        Node reference = iri(BASE + "reference/work-" + number % 20);
        if (number < 20) {
            add(graph, reference, TYPE, iri(RG + "Reference"));
            add(graph, reference, PREF, NodeFactory.createLiteralLang("work " + number, "en"));
            add(graph, reference, iri(DCT + "title"), NodeFactory.createLiteralLang("work " + number, "en"));
        }
        add(graph, evidence.get(number), TYPE, iri(RG + "Evidence"));
        add(graph, evidence.get(number), iri(RG + "reference"), reference);
        add(graph, evidence.get(number), iri(RG + "locator"), NodeFactory.createLiteralString("table " + number));
    }

    private void concept(Node graph, Node node, Node type, Node schema, int number, String kind) {
        add(graph, node, TYPE, type);
        add(graph, node, TYPE, CONCEPT);
        add(graph, node, TYPE, schema);
        for (int i = 0; i < 2; i++) {
            add(graph, node, PREF, NodeFactory.createLiteralLang(words(2 + i), LANGUAGES[i]));
        }
        int others = zipf(20);
        for (int i = 0; i < others; i++) {
            String language = LANGUAGES[zipf(LANGUAGES.length)];
            add(graph, node, ALT, NodeFactory.createLiteralLang(words(1 + zipf(4)), language));
        }
        add(graph, node, DEFINITION, NodeFactory.createLiteralLang(words(25), "en"));
        add(graph, node, NOTATION, NodeFactory.createLiteralString(slug(number)));
        add(graph, node, SCHEME, iri(BASE + "scheme/" + kind));
        if (number > 0) {
            add(graph, node, BROADER, iri(BASE + kind + slug(number / 7)));
        }
        String day = "2024-%02d-%02d".formatted(1 + zipf(12), 1 + random.nextInt(28));
        add(graph, node, MODIFIED, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
    }

    private void requirement(Node graph, int role, int number, Node roleNode, Node skill) {
        Node node = iri(BASE + "requirement/" + slug(role) + "-" + number);
        int importance = zipf(IMPORTANCES.size());
        add(graph, node, TYPE, REQUIREMENT);
        add(graph, node, ROLE, roleNode);
        add(graph, node, SKILL, skill);
        add(graph, node, IMPORTANCE, IMPORTANCES.get(importance));
        add(graph, node, EVIDENCE, evidence.get(zipf(evidence.size())));
        if (random.nextInt(2) == 0) {
            int score = random.nextInt(100, 500);
            add(graph, node, SCORE, decimal(score, 2));
            add(graph, node, STANDARD_ERROR, decimal(zipf(9000), 4));
            String count = Integer.toString(10 + zipf(300));
            add(graph, node, RESPONDENTS, NodeFactory.createLiteralDT(count, XSDDatatype.XSDinteger));
        }
        if (importance < SHORTCUTS.size()) {
            add(graph, roleNode, SHORTCUTS.get(importance), skill);
        }
    }

    private void add(Node graph, Node subject, Node predicate, Node object) {
        if (emitted < quads) {
            emitted++;
            sink.add(graph, subject, predicate, object);
        }
    }

    /** A rank from 0 below {@code size}, rank r about as often as 1/(r+1). */
    private int zipf(int size) {
        return (int) Math.min(size - 1, Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ");
            int syllables = 1 + random.nextInt(3);
            for (int j = 0; j < syllables; j++) {
                text.append(SYLLABLES[zipf(SYLLABLES.length)]);
            }
        }
        return text.toString();
    }

    private static String slug(int number) {
        return Long.toHexString(0x1000_0000_0000L + number * 0x9E37_79B9L);
    }

    private static Node decimal(int digits, int scale) {
        return NodeFactory.createLiteralDT(
                BigDecimal.valueOf(digits, scale).toPlainString(), XSDDatatype.XSDdecimal);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
