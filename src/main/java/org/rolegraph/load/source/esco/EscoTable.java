package org.rolegraph.load.source.esco;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.Columns;

/** The tables of an ESCO release, by the beginnings of their file names. */
enum EscoTable {
    ISCO_GROUPS("ISCOGroups", "the ISCO groups above the occupations", "conceptUri"),
    OCCUPATIONS("occupations", "all occupations and what they ask for", "conceptUri"),
    SKILL_GROUPS("skillGroups", "the groups above the skills", "conceptUri"),
    SKILLS("skills", "all skills and the occupations' need of them", "conceptUri"),
    SCHEMES("conceptSchemes", "the names of the concept schemes", "conceptSchemeUri"),
    DIGITAL("digitalSkillsCollection", "which skills are digital", "conceptUri"),
    ICT("ictSkillsCollection", "which skills are digital", "conceptUri"),
    GREEN("greenSkillsCollection", "which skills are green", "conceptUri"),
    TRANSVERSAL("transversalSkillsCollection", "which skills are transversal", "conceptUri"),
    LANGUAGE("languageSkillsCollection", "which skills are languages", "conceptUri"),
    RESEARCH("researchSkillsCollection", "which skills are for research", "conceptUri"),
    RESEARCHERS("researchOccupationsCollection", "which occupations are research", "conceptUri"),
    DIGCOMP("digCompSkillsCollection", "which skills are of DigComp", "conceptUri"),
    OCCUPATION_BROADER(
            "broaderRelationsOccPillar",
            "the hierarchy of occupations and ISCO groups",
            "conceptUri",
            "broaderUri"),
    SKILL_BROADER(
            "broaderRelationsSkillPillar",
            "the hierarchy of skills and skill groups",
            "conceptUri",
            "broaderUri"),
    SKILL_LEVELS("skillsHierarchy", "the codes of the skill groups", "Level 0 URI"),
    REQUIREMENTS(
            "occupationSkillRelations",
            "which skills an occupation needs",
            "occupationUri",
            "relationType",
            "skillUri"),
    SKILL_RELATIONS(
            "skillSkillRelations",
            "which skills need or help other skills",
            "originalSkillUri",
            "relationType",
            "relatedSkillUri");

    private final String stem;
    private final String holds;
    private final String required;

    EscoTable(String stem, String holds, String... required) {
        this.stem = stem;
        this.holds = holds;
        this.required = String.join(",", required);
    }

    /** The table of a file name without language and ending. */
    static Optional<EscoTable> of(String stem) {
        for (EscoTable table : values()) {
            if (table.stem.equalsIgnoreCase(stem)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    String stem() {
        return stem;
    }

    /** What is known from this table alone. */
    String holds() {
        return holds;
    }

    Columns columns() {
        return new Columns(Set.of(required.split(",")), Known.COLUMNS);
    }

    /** Whether its rows define or name concepts: such tables are read in all languages. */
    boolean definesConcepts() {
        return this == ISCO_GROUPS || this == OCCUPATIONS || this == SKILL_GROUPS || this == SKILLS;
    }

    /** For ids: words of the file name joined by hyphens. */
    String slug() {
        return stem.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static final class Known {
        /** Every column that releases 1.0 to 1.2 have, also those that repeat what others say. */
        static final Set<String> COLUMNS =
                Set.of(
                        ("conceptType,conceptUri,conceptLabel,conceptSchemeUri,title,hasTopConcept,"
                                        + "iscoGroup,preferredLabel,altLabels,hiddenLabels,status,"
                                        + "modifiedDate,regulatedProfessionNote,scopeNote,definition,"
                                        + "inScheme,description,code,naceCode,skillType,reuseLevel,"
                                        + "broaderType,broaderUri,broaderLabel,broaderConceptUri,"
                                        + "broaderConceptPT,occupationUri,occupationLabel,relationType,"
                                        + "skillUri,skillLabel,originalSkillUri,originalSkillType,"
                                        + "relatedSkillType,relatedSkillUri,"
                                        + "Level 0 URI,Level 1 URI,Level 2 URI,Level 3 URI,"
                                        + "Level 0 preferred term,Level 1 preferred term,"
                                        + "Level 2 preferred term,Level 3 preferred term,"
                                        + "Level 0 code,Level 1 code,Level 2 code,Level 3 code,"
                                        + "Description,Scope note")
                                .split(","));

        private Known() {}
    }
}
