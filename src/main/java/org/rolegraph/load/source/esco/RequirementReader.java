package org.rolegraph.load.source.esco;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;

/** Reads what occupations need, and what skills need of other skills. */
final class RequirementReader {
    private static final String REQUIREMENT = Ids.BASE + "requirement/esco-";

    private final ConceptIndex concepts;
    private final Hierarchy hierarchy;
    private final List<Evidence> evidence;
    private final Problems problems;
    private final EscoFacts out;
    private final Map<Integer, BitSet> pairs = new HashMap<>();

    RequirementReader(
            ConceptIndex concepts,
            Hierarchy hierarchy,
            Evidence evidence,
            Problems problems,
            EscoFacts out) {
        this.concepts = concepts;
        this.hierarchy = hierarchy;
        this.evidence = List.of(evidence);
        this.problems = problems;
        this.out = out;
    }

    /** A row of the relations between occupations and skills. */
    void occupation(TableRow row) {
        Concept role = concept(row, "occupationUri", true);
        Concept skill = role == null ? null : concept(row, "skillUri", false);
        Importance importance = importance(row);
        if (row.has("skillType") && row.cell("skillType").isBlank()) {
            problems.warning(
                    Codes.EMPTY_VALUE,
                    row.where(),
                    "skillType is empty",
                    "nothing: the skill's own row says what it is");
        }
        if (skill == null || importance == null || !isNew(role, skill, row)) {
            return;
        }
        out.fact(
                new Requirement(
                        new Iri(REQUIREMENT + role.slug() + "--" + skill.slug()),
                        role.iri(),
                        skill.iri(),
                        importance,
                        Rating.NONE,
                        evidence),
                row.where());
        out.link(role.iri(), predicate(importance), skill.iri(), row.where());
    }

    /**
     * A row of the relations between skills: by ESCO's property, and {@code skos:related} unless
     * one is above the other, which SKOS forbids.
     */
    void skill(TableRow row) {
        Concept skill = concept(row, "originalSkillUri", false);
        Concept other = skill == null ? null : concept(row, "relatedSkillUri", false);
        Importance importance = importance(row);
        if (other == null || importance == null) {
            return;
        }
        if (skill.equals(other)) {
            problems.warning(
                    Codes.SELF_RELATION,
                    row.where(),
                    skill.iri() + " is related to itself; the row is left out",
                    "nothing, if the publisher's own file is so");
            return;
        }
        if (isNew(skill, other, row)) {
            out.link(skill.iri(), predicate(importance), other.iri(), row.where());
            if (!hierarchy.joins(skill, other)) {
                out.link(skill.iri(), Terms.SKOS_RELATED, other.iri(), row.where());
            }
        }
    }

    private Concept concept(TableRow row, String column, boolean occupation) {
        String uri = row.cell(column).strip();
        Concept concept = concepts.get(uri);
        if (concept != null && (occupation ? concept.isOccupation() : concept.isSkill())) {
            return concept;
        }
        problems.warning(
                Codes.MISSING_TARGET,
                row.where(),
                column
                        + " \""
                        + uri
                        + "\" is not a defined "
                        + (occupation ? "occupation" : "skill")
                        + "; the row is left out",
                "nothing, if the publisher's own file is so");
        return null;
    }

    private Importance importance(TableRow row) {
        String type = row.cell("relationType").strip();
        return switch (type) {
            case "essential" -> Importance.ESSENTIAL;
            case "optional" -> Importance.OPTIONAL;
            default -> {
                problems.error(
                        Codes.BAD_VALUE,
                        row.where(),
                        "relationType is \"" + type + "\"; expected essential or optional",
                        "correct the cell, or leave the row out with --skip-bad-rows");
                yield null;
            }
        };
    }

    private static String predicate(Importance importance) {
        return importance == Importance.ESSENTIAL
                ? Terms.ESCO_RELATED_ESSENTIAL_SKILL
                : Terms.ESCO_RELATED_OPTIONAL_SKILL;
    }

    private boolean isNew(Concept one, Concept other, TableRow row) {
        BitSet others = pairs.computeIfAbsent(one.number(), n -> new BitSet());
        if (!others.get(other.number())) {
            others.set(other.number());
            return true;
        }
        problems.warning(
                Codes.DUPLICATE_ID,
                row.where(),
                one.iri() + " and " + other.iri() + " are related twice; the first row counts",
                "remove one of the two rows");
        return false;
    }
}
