package org.rolegraph.base.sssom;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The slots of SSSOM's classes in the order of its schema, and what the reader must know of them.
 */
final class Slots {
    static final String SUBJECT = "subject_id";
    static final String PREDICATE = "predicate_id";
    static final String MODIFIER = "predicate_modifier";
    static final String OBJECT = "object_id";
    static final String OBJECT_LABEL = "object_label";
    static final String JUSTIFICATION = "mapping_justification";
    static final String AUTHOR_ID = "author_id";
    static final String AUTHOR_LABEL = "author_label";
    static final String SUBJECT_TYPE = "subject_type";
    static final String OBJECT_TYPE = "object_type";
    static final String SUBJECT_SOURCE = "subject_source";
    static final String OBJECT_SOURCE = "object_source";
    static final String OBJECT_SOURCE_VERSION = "object_source_version";
    static final String DATE = "mapping_date";
    static final String CONFIDENCE = "confidence";
    static final String SIMILARITY = "similarity_score";
    static final String COMMENT = "comment";

    /** The class MappingSet. */
    static final List<String> SET =
            List.of(
                    "sssom_version",
                    "curie_map",
                    "mapping_set_id",
                    "mapping_set_version",
                    "mapping_set_source",
                    "mapping_set_title",
                    "mapping_set_description",
                    "mapping_set_confidence",
                    "creator_id",
                    "creator_label",
                    "license",
                    "subject_type",
                    SUBJECT_SOURCE,
                    "subject_source_version",
                    "object_type",
                    OBJECT_SOURCE,
                    "object_source_version",
                    "predicate_type",
                    "mapping_provider",
                    "cardinality_scope",
                    "mapping_tool",
                    "mapping_tool_id",
                    "mapping_tool_version",
                    "mapping_date",
                    "publication_date",
                    "subject_match_field",
                    "object_match_field",
                    "subject_preprocessing",
                    "object_preprocessing",
                    "similarity_measure",
                    "curation_rule",
                    "curation_rule_text",
                    "see_also",
                    "issue_tracker",
                    "other",
                    "comment",
                    "extension_definitions");

    /** The class Mapping. */
    static final List<String> MAPPING =
            List.of(
                    "record_id",
                    SUBJECT,
                    "subject_label",
                    "subject_category",
                    PREDICATE,
                    "predicate_label",
                    MODIFIER,
                    OBJECT,
                    OBJECT_LABEL,
                    "object_category",
                    JUSTIFICATION,
                    AUTHOR_ID,
                    AUTHOR_LABEL,
                    "reviewer_id",
                    "reviewer_label",
                    "creator_id",
                    "creator_label",
                    "license",
                    SUBJECT_TYPE,
                    SUBJECT_SOURCE,
                    "subject_source_version",
                    OBJECT_TYPE,
                    OBJECT_SOURCE,
                    "object_source_version",
                    "predicate_type",
                    "mapping_provider",
                    "mapping_source",
                    "mapping_cardinality",
                    "cardinality_scope",
                    "mapping_tool",
                    "mapping_tool_id",
                    "mapping_tool_version",
                    DATE,
                    "publication_date",
                    "review_date",
                    CONFIDENCE,
                    "curation_rule",
                    "curation_rule_text",
                    "subject_match_field",
                    "object_match_field",
                    "match_string",
                    "subject_preprocessing",
                    "object_preprocessing",
                    SIMILARITY,
                    "similarity_measure",
                    "see_also",
                    "issue_tracker_item",
                    "other",
                    COMMENT);

    /** Slots of a set that stand for each of its rows, unless a row has one of its own. */
    static final List<String> PROPAGATED =
            List.of(
                    SUBJECT_TYPE,
                    SUBJECT_SOURCE,
                    "subject_source_version",
                    OBJECT_TYPE,
                    OBJECT_SOURCE,
                    "object_source_version",
                    "predicate_type",
                    "mapping_provider",
                    "cardinality_scope",
                    "mapping_tool",
                    "mapping_tool_id",
                    "mapping_tool_version",
                    DATE,
                    "subject_match_field",
                    "object_match_field",
                    "subject_preprocessing",
                    "object_preprocessing",
                    "similarity_measure",
                    "curation_rule",
                    "curation_rule_text");

    static final List<String> REQUIRED = List.of(SUBJECT, PREDICATE, OBJECT, JUSTIFICATION);

    /** Slots of the type EntityReference that this room turns into IRIs. */
    static final Set<String> ENTITIES =
            Set.of(
                    SUBJECT,
                    PREDICATE,
                    OBJECT,
                    JUSTIFICATION,
                    AUTHOR_ID,
                    "reviewer_id",
                    "creator_id",
                    SUBJECT_SOURCE,
                    OBJECT_SOURCE,
                    "mapping_source");

    /** Those of them that may have several values, with {@code |} between. */
    static final Set<String> SEVERAL = Set.of(AUTHOR_ID, "reviewer_id", "creator_id");

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
        return Comparator.comparingInt(
                        (String s) -> slots.contains(s) ? slots.indexOf(s) : slots.size())
                .thenComparing(Comparator.naturalOrder());
    }
}
