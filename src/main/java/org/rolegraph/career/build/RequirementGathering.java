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

    private static final long NONE = KeyedTriples.NONE;

    private static final int ROLE = 0;
    private static final int SKILL = 1;
    private static final int IMPORTANCE = 2;
    private static final int SUPPRESSED = 3;
    private static final int IN_DEMAND = 4;

    /** Where the columns of a rating begin, and which of them is a count. */
    private static final int VALUES = 5;

    private static final int RESPONDENTS = 2;

    private static final List<String> PREDICATES =
            List.of(
                    Rg.REQUIREMENT_ROLE,
                    Rg.REQUIREMENT_SKILL,
                    Rg.IMPORTANCE_OF,
                    Rg.SUPPRESSED,
                    Rg.IN_DEMAND,
                    Rg.SCORE,
                    Rg.LEVEL,
                    Rg.RESPONDENTS,
                    Rg.STANDARD_ERROR,
                    Rg.LOWER_BOUND,
                    Rg.UPPER_BOUND);

    /** One requirement; keys of others until all concepts have numbers. */
    private static final class Told {
        private final long key;
        private long role = NONE;
        private long skill = NONE;
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
    private final Map<Long, Importance> importances = new HashMap<>();
    private final List<Told> all = new ArrayList<>();

    /** What is being read; null before the first. */
    private Told told;

    /** What values said last, by their keys; few differ. */
    private final Map<Long, Integer> values = new HashMap<>();

    private final Map<Long, Integer> wholes = new HashMap<>();

    /** Keys of levels of roles: what is asked at each counts for the role, which says it too. */
    private final Set<Long> levels = new HashSet<>();

    RequirementGathering(KeyedTriples triples, ConceptNumbers concepts) {
        this.triples = triples;
        this.concepts = concepts;
    }

    /** Reads all, and tells of the roles and skills. */
    void gather() {
        triples.forEach(Terms.RDF_TYPE, Rg.ROLE_LEVEL, (graph, level, type) -> levels.add(level));
        triples.forEachBySubject(
                PREDICATES,
                (subject, predicate, object, graph) -> {
                    if (told == null || told.key != subject) {
                        end();
                        told = new Told(subject);
                    }
                    tell(predicate, object, graph);
                });
        end();
    }

    /** Claims have scores too: only what is known to be a requirement counts. */
    private void end() {
        if (told != null && told.role != NONE && told.skill != NONE) {
            all.add(told);
        }
    }

    private void tell(int predicate, long object, long graph) {
        switch (predicate) {
            case ROLE -> role(graph, object);
            case SKILL -> {
                told.skill = object;
                concepts.see(object, ConceptKind.SKILL, false, graph);
            }
            case IMPORTANCE -> {
                Importance importance = importance(object);
                if (importance != null
                        && (told.importance == null || importance.compareTo(told.importance) > 0)) {
                    told.importance = importance;
                }
            }
            case SUPPRESSED -> flag(Requirements.SUPPRESSED, object);
            case IN_DEMAND -> flag(Requirements.IN_DEMAND, object);
            default -> {
                boolean whole = predicate - VALUES == RESPONDENTS;
                rate(predicate - VALUES, whole ? 0 : SurveyRatings.SCALE, object);
            }
        }
    }

    private Importance importance(long key) {
        if (importances.isEmpty()) {
            // not before something was read, as keys may be given on the way
            for (Importance each : Importance.values()) {
                importances.put(triples.key(Rg.NS + each.term()), each);
            }
        }
        return importances.get(key);
    }

    private void role(long graph, long object) {
        if (levels.contains(object)) {
            return;
        }
        String source = concepts.source(graph);
        told.source =
                told.source.isEmpty() || source.compareTo(told.source) < 0 ? source : told.source;
        told.role = object;
        concepts.see(object, ConceptKind.ROLE, false, graph);
    }

    private void flag(int flag, long object) {
        if (triples.text(object).equals("true")) {
            told.flags |= flag;
        }
    }

    private void rate(int column, int scale, long object) {
        if (told.rating == null) {
            told.rating = new int[SurveyRatings.WIDTH];
            Arrays.fill(told.rating, SurveyRatings.MISSING);
        }
        Map<Long, Integer> known = scale == 0 ? wholes : values;
        told.rating[column] = known.computeIfAbsent(object, key -> value(triples.text(key), scale));
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
                    int role = concepts.of(told.role);
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
