package org.rolegraph.base.sssom;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The slots of SSSOM's classes in the order of its schema, and what the reader must know of them.
 */
public final class Slots {
    public static final String RECORD_ID = "record_id";
    public static final String SUBJECT = "subject_id";
    public static final String SUBJECT_LABEL = "subject_label";
    public static final String SUBJECT_CATEGORY = "subject_category";
    public static final String SUBJECT_TYPE = "subject_type";
    public static final String SUBJECT_SOURCE = "subject_source";
    public static final String SUBJECT_SOURCE_VERSION = "subject_source_version";
    public static final String PREDICATE = "predicate_id";
    public static final String PREDICATE_LABEL = "predicate_label";
    public static final String MODIFIER = "predicate_modifier";
    public static final String OBJECT = "object_id";
    public static final String OBJECT_LABEL = "object_label";
    public static final String OBJECT_TYPE = "object_type";
    public static final String OBJECT_SOURCE = "object_source";
    public static final String OBJECT_SOURCE_VERSION = "object_source_version";
    public static final String JUSTIFICATION = "mapping_justification";
    public static final String AUTHOR_ID = "author_id";
    public static final String AUTHOR_LABEL = "author_label";
    public static final String REVIEWER_ID = "reviewer_id";
    public static final String REVIEWER_LABEL = "reviewer_label";
    public static final String REVIEWER_AGREEMENT = "reviewer_agreement";
    public static final String CREATOR_ID = "creator_id";
    public static final String CREATOR_LABEL = "creator_label";
    public static final String DATE = "mapping_date";
    public static final String REVIEW_DATE = "review_date";
    public static final String PUBLICATION_DATE = "publication_date";
    public static final String CONFIDENCE = "confidence";
    public static final String SIMILARITY = "similarity_score";
    public static final String SIMILARITY_MEASURE = "similarity_measure";
    public static final String MATCH_STRING = "match_string";
    public static final String SOURCE = "mapping_source";
    public static final String PROVIDER = "mapping_provider";
    public static final String TOOL = "mapping_tool";
    public static final String TOOL_VERSION = "mapping_tool_version";
    public static final String LICENSE = "license";
    public static final String COMMENT = "comment";
    public static final String VERSION = "sssom_version";
    public static final String SET_ID = "mapping_set_id";
    public static final String SET_VERSION = "mapping_set_version";
    public static final String SET_SOURCE = "mapping_set_source";
    public static final String SET_TITLE = "mapping_set_title";
    public static final String SET_DESCRIPTION = "mapping_set_description";

    /** The class MappingSet. */
    static final List<String> SET =
            List.of(
                    VERSION,
                    "curie_map",
                    SET_ID,
                    SET_VERSION,
                    SET_SOURCE,
                    SET_TITLE,
                    SET_DESCRIPTION,
                    "mapping_set_confidence",
                    CREATOR_ID,
                    CREATOR_LABEL,
                    LICENSE,
                    SUBJECT_TYPE,
                    SUBJECT_SOURCE,
                    SUBJECT_SOURCE_VERSION,
                    OBJECT_TYPE,
                    OBJECT_SOURCE,
                    OBJECT_SOURCE_VERSION,
                    "predicate_type",
                    PROVIDER,
                    "cardinality_scope",
                    TOOL,
                    "mapping_tool_id",
                    TOOL_VERSION,
                    DATE,
                    PUBLICATION_DATE,
                    "subject_match_field",
                    "object_match_field",
                    "subject_preprocessing",
                    "object_preprocessing",
                    SIMILARITY_MEASURE,
                    "curation_rule",
                    "curation_rule_text",
                    "see_also",
                    "issue_tracker",
                    "other",
                    COMMENT,
                    "extension_definitions");

    /** The class Mapping. */
    static final List<String> MAPPING =
            List.of(
                    RECORD_ID,
                    SUBJECT,
                    SUBJECT_LABEL,
                    SUBJECT_CATEGORY,
                    PREDICATE,
                    PREDICATE_LABEL,
                    MODIFIER,
                    OBJECT,
                    OBJECT_LABEL,
                    "object_category",
                    JUSTIFICATION,
                    AUTHOR_ID,
                    AUTHOR_LABEL,
                    REVIEWER_ID,
                    REVIEWER_LABEL,
                    REVIEWER_AGREEMENT,
                    CREATOR_ID,
                    CREATOR_LABEL,
                    LICENSE,
                    SUBJECT_TYPE,
                    SUBJECT_SOURCE,
                    SUBJECT_SOURCE_VERSION,
                    OBJECT_TYPE,
                    OBJECT_SOURCE,
                    OBJECT_SOURCE_VERSION,
                    "predicate_type",
                    PROVIDER,
                    SOURCE,
                    "mapping_cardinality",
                    "cardinality_scope",
                    TOOL,
                    "mapping_tool_id",
                    TOOL_VERSION,
                    DATE,
                    PUBLICATION_DATE,
                    REVIEW_DATE,
                    CONFIDENCE,
                    "curation_rule",
                    "curation_rule_text",
                    "subject_match_field",
                    "object_match_field",
                    MATCH_STRING,
                    "subject_preprocessing",
                    "object_preprocessing",
                    SIMILARITY,
                    SIMILARITY_MEASURE,
                    "see_also",
                    "issue_tracker_item",
                    "other",
                    COMMENT);

    /** Slots of a set that stand for each of its rows, unless a row has one of its own. */
    static final List<String> PROPAGATED =
            List.of(
                    SUBJECT_TYPE,
                    SUBJECT_SOURCE,
                    SUBJECT_SOURCE_VERSION,
                    OBJECT_TYPE,
                    OBJECT_SOURCE,
                    OBJECT_SOURCE_VERSION,
                    "predicate_type",
                    PROVIDER,
                    "cardinality_scope",
                    TOOL,
                    "mapping_tool_id",
                    TOOL_VERSION,
                    DATE,
                    "subject_match_field",
                    "object_match_field",
                    "subject_preprocessing",
                    "object_preprocessing",
                    SIMILARITY_MEASURE,
                    "curation_rule",
                    "curation_rule_text");

    /** Slots of a mapping that version 1.1 has added. */
    static final Set<String> OF_1_1 =
            Set.of(
                    RECORD_ID,
                    REVIEWER_AGREEMENT,
                    "predicate_type",
                    "cardinality_scope",
                    "mapping_tool_id",
                    REVIEW_DATE);

    /** Slots that a set has since version 1.1, beside those that its mappings have since then. */
    static final Set<String> OF_SETS_1_1 =
            Set.of(
                    "mapping_set_confidence",
                    SIMILARITY_MEASURE,
                    "curation_rule",
                    "curation_rule_text");

    /** The versions of SSSOM that are read; a set that names none is of the first. */
    static final List<String> VERSIONS = List.of("1.0", "1.1");

    static final List<String> REQUIRED = List.of(SUBJECT, PREDICATE, OBJECT, JUSTIFICATION);

    /** Slots of the type EntityReference that this room turns into IRIs. */
    static final Set<String> ENTITIES =
            Set.of(
                    SUBJECT,
                    PREDICATE,
                    OBJECT,
                    JUSTIFICATION,
                    AUTHOR_ID,
                    REVIEWER_ID,
                    CREATOR_ID,
                    SUBJECT_SOURCE,
                    OBJECT_SOURCE,
                    SOURCE);

    /** Those of them that may have several values, with {@code |} between. */
    static final Set<String> SEVERAL = Set.of(AUTHOR_ID, REVIEWER_ID, CREATOR_ID);

    /** The prefixes that a file need not declare. */
    static final Map<String, String> BUILT_IN =
            Map.of(
                    "owl", "http://www.w3.org/2002/07/owl#",
                    "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                    "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                    "semapv", "https://w3id.org/semapv/vocab/",
                    "skos", "http://www.w3.org/2004/02/skos/core#",
                    "sssom", "https://w3id.org/sssom/",
                    "xsd", "http://www.w3.org/2001/XMLSchema#",
                    "linkml", "https://w3id.org/linkml/");

    private Slots() {}

    /** Slots in the order of the schema, then the others by name. */
    static Comparator<String> order(List<String> slots) {
        Map<String, Integer> places = new HashMap<>();
        slots.forEach(slot -> places.put(slot, places.size()));
        return Comparator.comparingInt((String s) -> places.getOrDefault(s, slots.size()))
                .thenComparing(Comparator.naturalOrder());
    }
}
