package org.rolegraph.career.graph;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.section.SectionFile;

/** What each concept is, by its number. */
public final class Concepts {
    public static final int HOT = 8;
    static final int KIND = 7;

    /** From which bit on a job zone has the number of its frame. */
    public static final int FRAME = 8;

    /** By their number in the file less one. */
    public static final List<SkillKind> KINDS =
            List.of(
                    SkillKind.KNOWLEDGE,
                    SkillKind.SKILL,
                    SkillKind.TECHNOLOGY,
                    SkillKind.TRANSVERSAL);

    private final SectionFile file;

    /** Where the numbers of each kind begin, and behind the last. */
    private final int[] begins = new int[5];

    private final String[] sources;

    Concepts(SectionFile file) {
        this.file = file;
        for (int i = 0; i < 4; i++) {
            begins[i + 1] = begins[i] + file.i32(GraphSection.COUNTS, i);
        }
        sources =
                IntStream.of(file.ints(GraphSection.SOURCES))
                        .mapToObj(this::text)
                        .toArray(String[]::new);
    }

    /** How many concepts there are. */
    public int count() {
        return begins[4];
    }

    /** How many of a kind there are. */
    public int count(ConceptKind kind) {
        return begins[kind.place() + 1] - begins[kind.place()];
    }

    /** The number of the first of a kind; the others follow. */
    public int first(ConceptKind kind) {
        return begins[kind.place()];
    }

    /** What a concept is. */
    public ConceptKind kind(int concept) {
        for (ConceptKind kind : ConceptKind.values()) {
            if (concept < begins[kind.place() + 1]) {
                return kind;
            }
        }
        throw new IndexOutOfBoundsException("no concept " + concept);
    }

    public boolean isRole(int concept) {
        return concept < begins[1];
    }

    public boolean isSkill(int concept) {
        return concept >= begins[1] && concept < begins[2];
    }

    public String iri(int concept) {
        return text(concept);
    }

    /** The number of the concept with the IRI, or {@link SkillGraph#NONE}. */
    public int find(String iri) {
        byte[] wanted = iri.getBytes(StandardCharsets.UTF_8);
        for (int kind = 0; kind < 4; kind++) {
            int found =
                    file.search(
                            GraphSection.TEXT_ROWS,
                            GraphSection.TEXTS,
                            begins[kind],
                            begins[kind + 1],
                            wanted);
            if (found >= 0) {
                return found;
            }
        }
        return SkillGraph.NONE;
    }

    /** The source that tells of it, such as {@code esco}; the first by name, if several do. */
    public String source(int concept) {
        return sourceName(file.i32(GraphSection.CONCEPT_SOURCE, concept));
    }

    /** Its code in its source's scheme, such as {@code 2511.4} or {@code 15-2051.00}, or empty. */
    public String code(int concept) {
        int text = file.i32(GraphSection.CONCEPT_CODE, concept);
        return text == SkillGraph.NONE ? "" : text(text);
    }

    /** The concept that stands for it and all that accepted exact matches make one with it. */
    public int same(int concept) {
        return file.i32(GraphSection.CONCEPT_SAME, concept);
    }

    /** {@link #same} by concept. */
    public int[] same() {
        return file.ints(GraphSection.CONCEPT_SAME);
    }

    /** The kind of a skill, if its source tells. */
    public Optional<SkillKind> skillKind(int skill) {
        int kind = file.i32(GraphSection.CONCEPT_TRAITS, skill) & KIND;
        return kind == 0 ? Optional.empty() : Optional.of(KINDS.get(kind - 1));
    }

    /** Whether its source tells that a skill is of the kind. */
    public boolean isOfKind(int skill, SkillKind kind) {
        return (file.i32(GraphSection.CONCEPT_TRAITS, skill) & KIND) == KINDS.indexOf(kind) + 1;
    }

    /** Whether a skill is a technology that employers often ask for. */
    public boolean isHot(int skill) {
        return (file.i32(GraphSection.CONCEPT_TRAITS, skill) & HOT) != 0;
    }

    /** Preparation that a role needs, by O*NET from 1 (little) to 5 (extensive), or 0. */
    public int jobZone(int role) {
        return file.i32(GraphSection.JOB_ZONE, role) & (1 << FRAME) - 1;
    }

    /**
     * The number of the frame that a role's job zone is of, 0 when no scheme has it: zones of two
     * frames cannot be compared, though they go by the same numbers.
     */
    public int zoneFrame(int role) {
        return file.i32(GraphSection.JOB_ZONE, role) >>> FRAME;
    }

    /** The ISCO group that a role is in, or {@link SkillGraph#NONE}. */
    public int group(int role) {
        return file.i32(GraphSection.GROUP, role);
    }

    /** The number of {@link #source} among those of the graph, from 0. */
    public int sourceNumber(int concept) {
        return file.i32(GraphSection.CONCEPT_SOURCE, concept);
    }

    /** The name of a source by its number. */
    public String sourceName(int source) {
        return sources[source];
    }

    String text(int number) {
        byte[] text = file.nth(GraphSection.TEXT_ROWS, GraphSection.TEXTS, number);
        return new String(text, StandardCharsets.UTF_8);
    }
}
