package org.rolegraph.load.source.esco;

import java.util.regex.Pattern;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Terms;

/**
 * What ESCO says of skills alone: type and reuse level. A skill is {@link SkillKind#TRANSVERSAL}
 * when its reuse level or the collection of transversal skills says so, else of its type.
 */
final class Skills {
    private static final String TYPE = "http://data.europa.eu/esco/skill-type/";
    private static final String REUSE = "http://data.europa.eu/esco/skill-reuse-level/";

    private static final Pattern LEVEL = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final Problems problems;
    private final EscoFacts out;

    Skills(Problems problems, EscoFacts out) {
        this.problems = problems;
        this.out = out;
    }

    /** The kind of the row's skill, or null when the row does not say. */
    SkillKind kind(TableRow row, boolean transversal) {
        SkillKind kind =
                switch (row.cell("skillType").strip()) {
                    case "knowledge" -> SkillKind.KNOWLEDGE;
                    case "skill/competence" -> SkillKind.SKILL;
                    default -> null;
                };
        return transversal || row.cell("reuseLevel").strip().equals("transversal")
                ? SkillKind.TRANSVERSAL
                : kind;
    }

    /** States type and reuse level in ESCO's words. */
    void state(Iri skill, TableRow row) {
        String type = value(row, "skillType");
        if (type.equals("knowledge")) {
            out.link(skill, Terms.ESCO_SKILL_TYPE, out.recurring(TYPE + "knowledge"), row.where());
        } else if (type.equals("skill/competence")) {
            out.link(skill, Terms.ESCO_SKILL_TYPE, out.recurring(TYPE + "skill"), row.where());
        } else if (!type.isEmpty()) {
            bad(row, "skillType", type, "skill/competence or knowledge");
        }
        String reuse = value(row, "reuseLevel");
        if (LEVEL.matcher(reuse).matches()) {
            out.link(
                    skill, Terms.ESCO_SKILL_REUSE_LEVEL, out.recurring(REUSE + reuse), row.where());
        } else if (!reuse.isEmpty()) {
            bad(
                    row,
                    "reuseLevel",
                    reuse,
                    "transversal, cross-sector, sector-specific or occupation-specific");
        }
    }

    private String value(TableRow row, String column) {
        String value = row.cell(column).strip();
        if (value.isEmpty() && row.has(column)) {
            problems.warning(
                    Codes.EMPTY_VALUE,
                    row.where(),
                    column + " is empty",
                    "nothing: the skill is read without it");
        }
        return value;
    }

    private void bad(TableRow row, String column, String found, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                row.where(),
                column + " is \"" + found + "\"; expected " + expected,
                "correct the cell, or leave the row out with --skip-bad-rows");
    }
}
