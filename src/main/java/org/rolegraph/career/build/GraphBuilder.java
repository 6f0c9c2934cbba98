package org.rolegraph.career.build;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.section.SectionWriter;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.GraphSection;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.store.generation.KeyedTriples;

/** Makes the sections of the file from triples, in one go over each property that matters. */
final class GraphBuilder {
    private final KeyedTriples triples;
    private final ConceptNumbers concepts;
    private final TextPool texts = new TextPool();
    private final SectionWriter out = new SectionWriter(GraphSection.LAYOUT);

    GraphBuilder(KeyedTriples triples) {
        this.triples = triples;
        this.concepts = new ConceptNumbers(triples);
    }

    SectionWriter build() {
        type(Rg.ROLE, ConceptKind.ROLE);
        type(Rg.ROLE_PROFILE, ConceptKind.ROLE);
        type(Rg.SKILL, ConceptKind.SKILL);
        type(Rg.RESPONSIBILITY, ConceptKind.DUTY);
        RequirementGathering requirements = new RequirementGathering(triples, concepts);
        requirements.gather();
        DutyGathering duties = new DutyGathering(triples, concepts);
        duties.gather();
        RelationGathering relations = new RelationGathering(triples, concepts);
        relations.gather();
        EvidenceLists evidence = new EvidenceLists(triples);
        evidence.gather();
        concepts.number();
        writeConcepts();
        requirements.write(evidence, out);
        WordGathering words = new WordGathering(triples, concepts);
        words.gather();
        words.write(duties.write(evidence, out), out);
        relations.write(out);
        evidence.write(texts, out);
        texts.write(out);
        return out;
    }

    private void type(String type, ConceptKind kind) {
        triples.forEach(
                Terms.RDF_TYPE,
                type,
                (graph, concept, object) -> concepts.see(concept, kind, true, graph));
    }

    private void writeConcepts() {
        int count = concepts.count();
        for (int i = 0; i < count; i++) {
            texts.number(concepts.iri(i));
        }
        out.ints(
                GraphSection.COUNTS,
                Arrays.stream(ConceptKind.values()).mapToInt(concepts::count).toArray());
        List<String> sources = concepts.sourceNames();
        Map<String, Integer> numbers = new HashMap<>();
        sources.forEach(name -> numbers.put(name, numbers.size()));
        out.ints(GraphSection.SOURCES, sources.stream().mapToInt(texts::number).toArray());
        int[] source = new int[count];
        Arrays.setAll(source, i -> numbers.get(concepts.source(i)));
        out.ints(GraphSection.CONCEPT_SOURCE, source);
        writeCodes(count);
        writeTraits(count);
        writePlaces();
    }

    private void writeCodes(int count) {
        String[] codes = new String[count];
        Arrays.fill(codes, "");
        each(
                Terms.SKOS_NOTATION,
                (concept, object) -> {
                    String code = triples.text(object);
                    boolean first = codes[concept].isEmpty() || code.compareTo(codes[concept]) < 0;
                    codes[concept] = first ? code : codes[concept];
                });
        out.ints(GraphSection.CONCEPT_CODE, Arrays.stream(codes).mapToInt(texts::number).toArray());
    }

    private void writeTraits(int count) {
        int[] traits = new int[count];
        for (SkillKind kind : Concepts.KINDS) {
            triples.forEach(
                    Rg.SKILL_KIND_OF,
                    Rg.NS + kind.term(),
                    (graph, skill, object) -> {
                        int concept = concepts.of(skill);
                        if (concept >= 0) {
                            traits[concept] =
                                    Math.max(traits[concept], Concepts.KINDS.indexOf(kind) + 1);
                        }
                    });
        }
        each(
                Rg.HOT_TECHNOLOGY,
                (concept, object) -> {
                    if (triples.text(object).equals("true")) {
                        traits[concept] |= Concepts.HOT;
                    }
                });
        out.ints(GraphSection.CONCEPT_TRAITS, traits);
    }

    private void writePlaces() {
        int[] zones = new int[concepts.count(ConceptKind.ROLE)];
        int[] groups = new int[zones.length];
        Arrays.fill(groups, SkillGraph.NONE);
        // a zone is a concept whose code is its number
        Map<Long, Integer> numbers = new HashMap<>();
        triples.forEach(Rg.JOB_ZONE, (graph, role, zone) -> numbers.put(zone, 0));
        triples.forEach(
                Terms.SKOS_NOTATION,
                (graph, zone, code) ->
                        numbers.computeIfPresent(
                                zone,
                                (z, known) -> RequirementGathering.value(triples.text(code), 0)));
        Map<Long, Integer> frames = frames(numbers.keySet());
        each(
                Rg.JOB_ZONE,
                (concept, zone) -> {
                    int number = numbers.get(zone);
                    if (concept < zones.length && number > 0 && number < 1 << Concepts.FRAME) {
                        int place = frames.getOrDefault(zone, 0) << Concepts.FRAME;
                        zones[concept] = Math.max(zones[concept], place | number);
                    }
                });
        each(
                Terms.ESCO_MEMBER_OF_ISCO_GROUP,
                (concept, object) -> {
                    if (concept < groups.length) {
                        groups[concept] = Math.max(groups[concept], concepts.of(object));
                    }
                });
        out.ints(GraphSection.JOB_ZONE, zones);
        out.ints(GraphSection.GROUP, groups);
    }

    /** By zone, the number of the scheme that it is in: from 1 on, in the order of their IRIs. */
    private Map<Long, Integer> frames(Set<Long> zones) {
        Map<Long, String> schemes = new HashMap<>();
        triples.forEach(
                Terms.SKOS_IN_SCHEME,
                (graph, zone, scheme) -> {
                    if (zones.contains(zone)) {
                        String iri = triples.text(scheme);
                        schemes.merge(zone, iri, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                    }
                });
        List<String> sorted = List.copyOf(new TreeSet<>(schemes.values()));
        Map<Long, Integer> frames = new HashMap<>();
        schemes.forEach((zone, scheme) -> frames.put(zone, 1 + sorted.indexOf(scheme)));
        return frames;
    }

    /** What is told of one concept. */
    private interface Telling {
        void of(int concept, long object);
    }

    private void each(String predicate, Telling telling) {
        triples.forEach(
                predicate,
                (graph, subject, object) -> {
                    int concept = concepts.of(subject);
                    if (concept >= 0) {
                        telling.of(concept, object);
                    }
                });
    }
}
