package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.result.Cell;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Part;
import org.rolegraph.career.similar.Comparison;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.StoreDirectory;

/**
 * That the skills and technologies that {@code similar} says two roles share are those of the query
 * that it prints, before the answer is cut. A role that has none of its own is asked for by the
 * role that it borrows them from, as the answer says; of what the query gives, what is merely minor
 * is left out, and what a survey rated, which the answer compares by how far it is from the
 * average. Two skills that an exact match makes one are two to the query, and so are passed over.
 */
class SimilarQueryTest {
    private static final Set<String> ASKED = Set.of("essential", "optional", "helpful");

    private final Map<String, Set<Integer>> asked = new HashMap<>();

    @Test
    void the_query_gives_what_two_roles_share_over_the_packed_graph() {
        Path home = Loaded.packed().folder();
        StoreDirectory store = StoreDirectory.at(home.resolve(".local/share/rolegraph"));
        try (OpenGraph graph = OpenGraph.over(store.current().orElseThrow(), List.of("en"))) {
            Engine engine =
                    new Engine(graph.reader().dataset(), Limits.FILE, Access.CLOSED, List.of("en"));
            assertTrue(compare(graph, engine, Set.of("curated"), 1, 3) > 0);
            assertTrue(compare(graph, engine, Set.of("esco"), 9, 11) > 0);
            assertTrue(compare(graph, engine, Set.of("onet"), 5, 7) > 0);
            assertTrue(compare(graph, engine, Set.of("curated", "esco", "onet"), 9, 7) > 0);
        }
    }

    /** Compares pairs of the roles of these sources, by steps; gives how much they share. */
    private int compare(
            OpenGraph graph, Engine engine, Set<String> sources, int step, int otherStep) {
        Likeness likeness = new Likeness(graph.skills());
        Concepts concepts = graph.skills().concepts();
        List<Integer> roles =
                IntStream.range(0, concepts.count(ConceptKind.ROLE))
                        .filter(role -> sources.contains(concepts.source(role)))
                        .boxed()
                        .toList();
        int shared = 0;
        for (int i = 0; i < roles.size(); i += step) {
            for (int k = 0; k < roles.size(); k += otherStep) {
                int one = roles.get(i);
                int other = roles.get(k);
                List<Comparison.Feature> all =
                        Comparison.of(likeness, one, other, Integer.MAX_VALUE).shared();
                for (Part part : List.of(Part.SKILLS, Part.TECHNOLOGIES)) {
                    Set<Integer> said = new TreeSet<>();
                    all.stream()
                            .filter(feature -> feature.part() == part)
                            .filter(feature -> isAlone(graph.skills(), feature.concept()))
                            .forEach(feature -> said.add(feature.concept()));
                    Pair pair =
                            new Pair(lender(likeness, one, part), lender(likeness, other, part));
                    Set<Integer> queried = shared(graph, engine, pair, part);
                    assertEquals(
                            text(concepts, queried),
                            text(concepts, said),
                            part + " of " + concepts.iri(one) + " and " + concepts.iri(other));
                    shared += said.size();
                }
            }
        }
        return shared;
    }

    private static String text(Concepts concepts, Set<Integer> skills) {
        return skills.stream().map(concepts::iri).collect(Collectors.joining("\n"));
    }

    private record Pair(int one, int other) {}

    private static int lender(Likeness likeness, int role, Part part) {
        return likeness.borrowed(role).stream()
                .filter(borrowed -> borrowed.part() == part)
                .map(borrowed -> borrowed.from().role())
                .findFirst()
                .orElse(role);
    }

    private Set<Integer> shared(OpenGraph graph, Engine engine, Pair pair, Part part) {
        return asked.computeIfAbsent(pair + " " + part, key -> ask(graph, engine, pair, part));
    }

    private static Set<Integer> ask(OpenGraph graph, Engine engine, Pair pair, Part part) {
        Concepts concepts = graph.skills().concepts();
        Map<String, String> values =
                Map.of("role", concepts.iri(pair.one()), "other", concepts.iri(pair.other()));
        Question question =
                Catalogue.packed().get("shared-skills").ask(values, (text, type) -> text);
        Set<Integer> skills = new TreeSet<>();
        try (Answer answer = engine.ask(question, Labelling.NONE)) {
            ((Answer.Rows) answer)
                    .rows()
                    .forEachRemaining(
                            row -> {
                                int skill = concepts.find(((Cell.Entity) row.get(0)).iri());
                                if (isAsked(row.get(1))
                                        && isAsked(row.get(3))
                                        && isAlone(graph.skills(), skill)
                                        && part == partOf(graph.skills(), skill)) {
                                    skills.add(skill);
                                }
                            });
        }
        return skills;
    }

    private static boolean isAlone(SkillGraph graph, int skill) {
        return graph.same().size(skill) == 0;
    }

    private static Part partOf(SkillGraph graph, int skill) {
        Requirements requirements = graph.requirements();
        int row = skill - graph.concepts().first(ConceptKind.SKILL);
        if (Arrays.stream(requirements.bySkill().of(row))
                .anyMatch(requirement -> requirements.rating(requirement) >= 0)) {
            return Part.RATINGS;
        }
        return graph.concepts().isOfKind(skill, SkillKind.TECHNOLOGY)
                ? Part.TECHNOLOGIES
                : Part.SKILLS;
    }

    private static boolean isAsked(Cell importance) {
        return ASKED.contains(((Cell.Entity) importance).iri().replaceAll(".*#", ""));
    }
}
