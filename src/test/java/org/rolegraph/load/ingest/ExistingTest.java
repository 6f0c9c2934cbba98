package org.rolegraph.load.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Dependent;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;

class ExistingTest {
    private static final Iri MINE = Graphs.of("mine");
    private static final Iri COOK = new Iri("https://example.org/cook");
    private static final Iri KOCH = new Iri("https://example.org/koch");
    private static final Iri POISON = new Iri("https://example.org/poison");
    private static final Iri PRESENT = new Iri("https://example.org/present");

    /** Tells the facts, all of one graph. */
    private record Telling(String name, Iri graph, List<Fact> facts) implements Source {
        @Override
        public Set<Iri> graphs() {
            return Set.of(graph);
        }

        @Override
        public List<Input> inputs() {
            return List.of();
        }

        @Override
        public void read(Sink sink, Problems problems) {
            facts.forEach(fact -> sink.accept(graph, fact, Location.of(name)));
        }
    }

    /** Puts down the answer to its question each time it is read, and states a fact of its own. */
    private record Asking(Function<Known, Object> question, List<Object> answers)
            implements Dependent {
        @Override
        public String name() {
            return "asking";
        }

        @Override
        public Set<Iri> graphs() {
            return Set.of(MINE);
        }

        @Override
        public List<Input> inputs() {
            return List.of();
        }

        @Override
        public void read(Known known, Sink sink, Problems problems) {
            sink.accept(MINE, role(KOCH, Text.en("own")), Location.of("asking"));
            answers.add(question.apply(known));
        }
    }

    private static Role role(Iri iri, Text... labels) {
        return new Role(
                iri,
                new Names(List.of(labels), List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    private static Skill skill(Iri iri, Text... labels) {
        return new Skill(
                iri,
                new Names(List.of(labels), List.of(), List.of(), List.of()),
                SkillKind.SKILL,
                List.of(),
                List.of());
    }

    /** The answer that the question gets in a load of the sources, asked twice. */
    private static Object answer(
            Optional<Generation> current, List<Source> sources, Function<Known, Object> question) {
        Asking asking = new Asking(question, new ArrayList<>());
        List<Source> all = new ArrayList<>(List.of(asking));
        all.addAll(sources);
        Existing existing = new Existing(current, all);
        for (int pass = 0; pass < 2; pass++) {
            for (Source source : existing.sources()) {
                try {
                    source.read((graph, fact, where) -> existing.note(graph, fact), new Problems());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        assertEquals(asking.answers.get(0), asking.answers.get(1));
        return asking.answers.get(0);
    }

    private static Object answer(List<Source> sources, Function<Known, Object> question) {
        return answer(Optional.empty(), sources, question);
    }

    private static Function<Known, Object> iris(String text, String type, String language) {
        return known ->
                known.named(text, type, language).stream()
                        .map(named -> named.source() + " " + named.iri() + " " + named.label())
                        .toList();
    }

    @Test
    void a_source_that_asks_is_read_after_those_that_state() {
        Source telling = new Telling("t", Graphs.USER, List.of(role(COOK, Text.en("cook"))));
        assertEquals(true, answer(List.of(telling), known -> known.has(COOK)));
        assertEquals(
                List.of("user https://example.org/cook cook"),
                answer(List.of(telling), iris("Cook", Rg.ROLE, "")));
    }

    @Test
    void what_it_states_itself_does_not_exist_beside_it() {
        assertEquals(false, answer(List.of(), known -> known.has(KOCH)));
    }

    @Test
    void an_entity_of_another_class_is_not_meant() {
        Source telling = new Telling("t", Graphs.USER, List.of(role(COOK, Text.en("cook"))));
        assertEquals(List.of(), answer(List.of(telling), iris("cook", Rg.SKILL, "")));
    }

    @Test
    void a_label_of_the_language_goes_before_those_of_others() {
        Source telling =
                new Telling(
                        "t",
                        Graphs.USER,
                        List.of(
                                skill(POISON, new Text("Gift", "de"), Text.en("poison")),
                                skill(PRESENT, Text.en("gift"))));
        assertEquals(
                List.of("user https://example.org/poison Gift"),
                answer(List.of(telling), iris("gift", Rg.SKILL, "de")));
        assertEquals(
                List.of("user https://example.org/present gift"),
                answer(List.of(telling), iris("gift", Rg.SKILL, "en")));
        assertEquals(
                List.of("user https://example.org/poison poison"),
                answer(List.of(telling), iris("poison", Rg.SKILL, "fr")));
    }

    @Test
    void the_candidates_of_an_ambiguous_label_are_listed() {
        Source telling =
                new Telling(
                        "t",
                        Graphs.USER,
                        List.of(
                                role(COOK, Text.en("chef")),
                                role(KOCH, Text.en("chef"), new Text("Koch", "de"))));
        assertEquals(
                List.of("user https://example.org/cook chef", "user https://example.org/koch Koch"),
                answer(List.of(telling), iris("chef", Rg.ROLE, "de")));
    }

    @Test
    void the_first_source_decides_and_exact_matches_make_one() {
        Fact same = new Statement(COOK, new Iri(Terms.SKOS_EXACT_MATCH), KOCH);
        Source esco = new Telling("t", Graphs.ESCO, List.of(role(KOCH, Text.en("cook"))));
        Source user = new Telling("t", Graphs.USER, List.of(role(COOK, Text.en("cook"))));
        Source match = new Telling("t", Graphs.LINKS, List.of(same));
        assertEquals(
                List.of("esco https://example.org/koch cook"),
                answer(List.of(user, esco), iris("cook", Rg.ROLE, "")));
        Source both =
                new Telling(
                        "t",
                        Graphs.USER,
                        List.of(role(COOK, Text.en("cook")), role(KOCH, Text.en("cook"))));
        assertEquals(
                List.of("user https://example.org/cook cook"),
                answer(List.of(both, match), iris("cook", Rg.ROLE, "")));
    }

    @Test
    void the_preferred_label_is_that_of_exactly_the_language() {
        Source telling =
                new Telling(
                        "t",
                        Graphs.USER,
                        List.of(role(COOK, Text.en("cook"), new Text("Ko", "de"))));
        assertEquals(
                Optional.of("Ko"), answer(List.of(telling), known -> known.preferred(COOK, "de")));
        assertEquals(
                Optional.empty(), answer(List.of(telling), known -> known.preferred(COOK, "fr")));
    }

    @Test
    void of_the_store_only_the_graphs_that_stay_exist(@TempDir Path folder) {
        StoreDirectory store = StoreDirectory.at(folder);
        Ingest.Settings settings =
                new Ingest.Settings(
                        Policy.NORMAL,
                        Duration.ZERO,
                        "1",
                        "1",
                        Instant.parse("2026-01-02T03:04:05Z"));
        Sources curated = Sources.of(List.of(Sources.Named.packed()), Optional.empty());
        new Ingest(store, settings, Progress.SILENT).load(curated);
        assertEquals(
                List.of(
                        "curated https://w3id.org/rolegraph/role/developer-advocate"
                                + " developer advocate"),
                answer(store.current(), List.of(), iris("Developer Advocate", Rg.ROLE, "en")));
        Source other = new Telling("t", Graphs.CURATED, List.of(role(COOK, Text.en("cook"))));
        assertEquals(
                List.of(),
                answer(store.current(), List.of(other), iris("Developer Advocate", Rg.ROLE, "")));
    }
}
