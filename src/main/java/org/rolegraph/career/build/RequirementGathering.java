package org.rolegraph.career.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.section.SectionWriter;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.GraphSection;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.SurveyRatings;
import org.rolegraph.store.generation.KeyedTriples;

/** What triples tell of requirements, each by its key. */
final class RequirementGathering {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** One requirement; keys of others until all concepts have numbers. */
    private static final class Told {
        private final long key;
        private long role = Long.MIN_VALUE;
        private long skill = Long.MIN_VALUE;
        private boolean complete;
        private Importance importance;
        private String source = "";
        private int flags;
        private int[] rating;

        Told(long key) {
            this.key = key;
        }
    }

    private final KeyedTriples triples;
    private final ConceptNumbers concepts;
    private final KeyNumbers numbers = new KeyNumbers();
    private final List<Told> all = new ArrayList<>();

    /** Keys of levels of roles: what is asked at each counts for the role, which says it too. */
    private final Set<Long> levels = new HashSet<>();

    RequirementGathering(KeyedTriples triples, ConceptNumbers concepts) {
        this.triples = triples;
        this.concepts = concepts;
    }

    /** Reads all, and tells of the roles and skills. */
    void gather() {
        triples.forEach(Terms.RDF_TYPE, Rg.ROLE_LEVEL, (graph, level, type) -> levels.add(level));
        triples.forEach(Rg.REQUIREMENT_ROLE, this::role);
        triples.forEach(Rg.REQUIREMENT_SKILL, this::skill);
        for (Importance importance : Importance.values()) {
            triples.forEach(
                    Rg.IMPORTANCE_OF,
                    Rg.NS + importance.term(),
                    (graph, subject, object) -> told(subject).importance = importance);
        }
        String[] values = {
            Rg.SCORE, Rg.LEVEL, Rg.RESPONDENTS, Rg.STANDARD_ERROR, Rg.LOWER_BOUND, Rg.UPPER_BOUND
        };
        for (int i = 0; i < values.length; i++) {
            int column = i;
            boolean whole = values[i].equals(Rg.RESPONDENTS);
            each(
                    values[i],
                    (told, object) -> rate(told, column, whole ? 0 : SurveyRatings.SCALE, object));
        }
        each(Rg.SUPPRESSED, (told, object) -> flag(told, Requirements.SUPPRESSED, object));
        each(Rg.IN_DEMAND, (told, object) -> flag(told, Requirements.IN_DEMAND, object));
    }

    private Told told(long key) {
        int number = numbers.putIfAbsent(key, all.size());
        if (number == all.size()) {
            all.add(new Told(key));
        }
        return all.get(number);
    }

    private void role(long graph, long subject, long object) {
        if (levels.contains(object)) {
            return;
        }
        Told told = told(subject);
        String source = concepts.source(graph);
        told.source =
                told.source.isEmpty() || source.compareTo(told.source) < 0 ? source : told.source;
        told.role = object;
        concepts.see(object, ConceptKind.ROLE, false, graph);
    }

    private void skill(long graph, long subject, long object) {
        Told told = told(subject);
        told.skill = object;
        told.complete = told.role != Long.MIN_VALUE;
        concepts.see(object, ConceptKind.SKILL, false, graph);
    }

    /** Claims have scores too: only what is known to be a requirement counts. */
    private void each(String predicate, ObjLongConsumer<Told> visitor) {
        triples.forEach(
                predicate,
                (graph, subject, object) -> {
                    int number = numbers.get(subject);
                    if (number >= 0) {
                        visitor.accept(all.get(number), object);
                    }
                });
    }

    private void flag(Told told, int flag, long object) {
        if (triples.text(object).equals("true")) {
            told.flags |= flag;
        }
    }

    private void rate(Told told, int column, int scale, long object) {
        if (told.rating == null) {
            told.rating = new int[SurveyRatings.WIDTH];
            Arrays.fill(told.rating, SurveyRatings.MISSING);
        }
        told.rating[column] = value(triples.text(object), scale);
    }

    /** The number, so many digits behind its point kept, or missing when it is none that fits. */
    static int value(String text, int scale) {
        return Numbers.decimal(text)
                .map(number -> number.movePointRight(scale).setScale(0, RoundingMode.HALF_EVEN))
                .filter(number -> number.abs().compareTo(MOST) <= 0)
                .map(BigDecimal::intValueExact)
                .orElse(SurveyRatings.MISSING);
    }

    /** Writes all, once concepts and evidence have their numbers. */
    void write(EvidenceLists evidence, SectionWriter out) {
        Map<String, Integer> sources = new HashMap<>();
        concepts.sourceNames().forEach(name -> sources.put(name, sources.size()));
        Grid grid = new Grid();
        all.forEach(
                told -> {
                    int role = told.complete ? concepts.of(told.role) : SkillGraph.NONE;
                    int skill = concepts.of(told.skill);
                    if (role < 0 || skill < 0 || concepts.kind(skill) != ConceptKind.SKILL) {
                        return;
                    }
                    Importance importance =
                            told.importance == null ? Importance.ESSENTIAL : told.importance;
                    int source = sources.get(told.source) << Requirements.SOURCE_SHIFT;
                    int[] row = new int[4 + SurveyRatings.WIDTH];
                    Arrays.fill(row, SurveyRatings.MISSING);
                    row[0] = role;
                    row[1] = skill;
                    row[2] = source | told.flags | Requirements.IMPORTANCES.indexOf(importance);
                    row[3] = evidence.list(told.key);
                    if (told.rating != null) {
                        System.arraycopy(told.rating, 0, row, 4, SurveyRatings.WIDTH);
                    }
                    grid.add(row);
                });
        write(grid.sorted(), out);
    }

    private void write(Grid grid, SectionWriter out) {
        int skills = concepts.count(ConceptKind.ROLE);
        out.ints(GraphSection.REQUIREMENT_ROWS, grid.offsets(skills));
        out.ints(GraphSection.REQUIREMENT_SKILL, grid.column(1));
        out.ints(GraphSection.REQUIREMENT_FACTS, grid.column(2));
        out.ints(GraphSection.REQUIREMENT_EVIDENCE, grid.column(3));
        int[] ratingOf = new int[grid.size()];
        int[] ratings = new int[SurveyRatings.WIDTH * grid.size()];
        int rated = 0;
        Grid postings = new Grid();
        for (int i = 0; i < ratingOf.length; i++) {
            postings.add(grid.get(i, 1) - skills, i);
            boolean some = false;
            for (int column = 0; column < SurveyRatings.WIDTH; column++) {
                int value = grid.get(i, 4 + column);
                ratings[SurveyRatings.WIDTH * rated + column] = value;
                some |= value != SurveyRatings.MISSING;
            }
            ratingOf[i] = some ? rated++ : SkillGraph.NONE;
        }
        out.ints(GraphSection.REQUIREMENT_RATING, ratingOf);
        out.ints(GraphSection.RATINGS, Arrays.copyOf(ratings, SurveyRatings.WIDTH * rated));
        out.ints(
                GraphSection.POSTING_ROWS,
                postings.sorted().offsets(concepts.count(ConceptKind.SKILL)));
        out.ints(GraphSection.POSTING, postings.column(1));
    }
}
