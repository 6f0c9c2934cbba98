package org.rolegraph.career.graph;

import org.rolegraph.base.section.SectionFile;

/**
 * Roles, skills and duties of one generation, by numbers.
 *
 * <p>Concepts are numbered from 0: the roles, then the skills, then the duties, then the others,
 * each by the bytes of their IRIs. Parts are read from the file when they are first asked for.
 * Immutable and thread-safe; holds nothing that must be closed.
 */
public final class SkillGraph {
    /** Stands for a number that is missing. */
    public static final int NONE = -1;

    private final SectionFile file;
    private final Concepts concepts;
    // each is made of final fields alone, so that it does not matter which thread made it, or twice
    private Requirements requirements;
    private Duties duties;
    private AcceptedLinks links;
    private NumberRows same;
    private NumberRows broader;
    private NumberRows narrower;
    private NumberRows related;
    private RelatedRoles relatedRoles;
    private Evidences evidences;
    private WordCounts titles;
    private WordCounts statements;

    public SkillGraph(SectionFile file) {
        this.file = file;
        this.concepts = new Concepts(file);
    }

    /** What each concept is. */
    public Concepts concepts() {
        return concepts;
    }

    /** What roles need. */
    public Requirements requirements() {
        Requirements known = requirements;
        if (known == null) {
            known = new Requirements(file, concepts);
            requirements = known;
        }
        return known;
    }

    /** What people in roles do. */
    public Duties duties() {
        Duties known = duties;
        if (known == null) {
            known = new Duties(file);
            duties = known;
        }
        return known;
    }

    /** Accepted links between concepts. */
    public AcceptedLinks links() {
        AcceptedLinks known = links;
        if (known == null) {
            known = new AcceptedLinks(file);
            links = known;
        }
        return known;
    }

    /** By concept: the others that accepted exact matches make one with it. */
    public NumberRows same() {
        NumberRows known = same;
        if (known == null) {
            known = NumberRows.of(file, GraphSection.SAME_ROWS, GraphSection.SAME);
            same = known;
        }
        return known;
    }

    /** By concept: those directly above it. There may be cycles. */
    public NumberRows broader() {
        NumberRows known = broader;
        if (known == null) {
            known = NumberRows.of(file, GraphSection.BROADER_ROWS, GraphSection.BROADER);
            broader = known;
        }
        return known;
    }

    /** By concept: those directly below it. */
    public NumberRows narrower() {
        NumberRows known = narrower;
        if (known == null) {
            known = NumberRows.of(file, GraphSection.NARROWER_ROWS, GraphSection.NARROWER);
            narrower = known;
        }
        return known;
    }

    /** By concept: those that a source relates to it ({@code skos:related}), in both directions. */
    public NumberRows related() {
        NumberRows known = related;
        if (known == null) {
            known = NumberRows.of(file, GraphSection.RELATED_ROWS, GraphSection.RELATED);
            related = known;
        }
        return known;
    }

    /** Which roles a source says to be like which. */
    public RelatedRoles relatedRoles() {
        RelatedRoles known = relatedRoles;
        if (known == null) {
            known = new RelatedRoles(file);
            relatedRoles = known;
        }
        return known;
    }

    /** On what requirements and duties rest. */
    public Evidences evidences() {
        Evidences known = evidences;
        if (known == null) {
            known = new Evidences(file, concepts);
            evidences = known;
        }
        return known;
    }

    /** The words of what each role is called. */
    public WordCounts titles() {
        WordCounts known = titles;
        if (known == null) {
            known =
                    new WordCounts(
                            file,
                            GraphSection.TITLE_ROWS,
                            GraphSection.TITLE_WORD,
                            GraphSection.TITLE_COUNT);
            titles = known;
        }
        return known;
    }

    /** The words of what is stated of each role's duties. */
    public WordCounts statements() {
        WordCounts known = statements;
        if (known == null) {
            known =
                    new WordCounts(
                            file,
                            GraphSection.STATEMENT_ROWS,
                            GraphSection.STATEMENT_WORD,
                            GraphSection.STATEMENT_COUNT);
            statements = known;
        }
        return known;
    }
}
