package org.rolegraph.base.vocab;

/** The foreign terms that rolegraph writes or reads, by the names their vocabularies give them. */
public final class Terms {
    public static final String RDF_TYPE = Prefixes.RDF + "type";
    public static final String RDFS_LABEL = Prefixes.RDFS + "label";
    public static final String RDFS_COMMENT = Prefixes.RDFS + "comment";
    public static final String RDFS_SEE_ALSO = Prefixes.RDFS + "seeAlso";
    public static final String RDFS_IS_DEFINED_BY = Prefixes.RDFS + "isDefinedBy";
    public static final String OWL_SAME_AS = Prefixes.OWL + "sameAs";
    public static final String OWL_ANNOTATED_SOURCE = Prefixes.OWL + "annotatedSource";
    public static final String OWL_ANNOTATED_PROPERTY = Prefixes.OWL + "annotatedProperty";
    public static final String OWL_ANNOTATED_TARGET = Prefixes.OWL + "annotatedTarget";
    public static final String SKOS_CONCEPT = Prefixes.SKOS + "Concept";
    public static final String SKOS_PREF_LABEL = Prefixes.SKOS + "prefLabel";
    public static final String SKOS_ALT_LABEL = Prefixes.SKOS + "altLabel";
    public static final String SKOS_HIDDEN_LABEL = Prefixes.SKOS + "hiddenLabel";
    public static final String SKOS_DEFINITION = Prefixes.SKOS + "definition";
    public static final String SKOS_NOTATION = Prefixes.SKOS + "notation";
    public static final String SKOS_BROADER = Prefixes.SKOS + "broader";
    public static final String SKOS_RELATED = Prefixes.SKOS + "related";
    public static final String SKOS_IN_SCHEME = Prefixes.SKOS + "inScheme";
    public static final String SKOS_CONCEPT_SCHEME = Prefixes.SKOS + "ConceptScheme";
    public static final String SKOS_EXACT_MATCH = Prefixes.SKOS + "exactMatch";
    public static final String SKOS_CLOSE_MATCH = Prefixes.SKOS + "closeMatch";
    public static final String SKOS_BROAD_MATCH = Prefixes.SKOS + "broadMatch";
    public static final String SKOS_NARROW_MATCH = Prefixes.SKOS + "narrowMatch";
    public static final String SKOS_RELATED_MATCH = Prefixes.SKOS + "relatedMatch";
    public static final String SCHEMA_OCCUPATION = Prefixes.SCHEMA + "Occupation";
    public static final String SCHEMA_DEFINED_TERM = Prefixes.SCHEMA + "DefinedTerm";
    public static final String SCHEMA_CODE_REPOSITORY = Prefixes.SCHEMA + "codeRepository";
    public static final String SCHEMA_CREATIVE_WORK = Prefixes.SCHEMA + "CreativeWork";
    public static final String ORG_ORGANIZATION = Prefixes.ORG + "Organization";
    public static final String ORG_CLASSIFICATION = Prefixes.ORG + "classification";
    public static final String FOAF_IS_PRIMARY_TOPIC_OF = Prefixes.FOAF + "isPrimaryTopicOf";
    public static final String FOAF_HOMEPAGE = Prefixes.FOAF + "homepage";
    public static final String SCHEMA_FOUNDING_DATE = Prefixes.SCHEMA + "foundingDate";
    public static final String SCHEMA_LOCATION = Prefixes.SCHEMA + "location";
    public static final String SCHEMA_TICKER_SYMBOL = Prefixes.SCHEMA + "tickerSymbol";
    public static final String FOAF_PAGE = Prefixes.FOAF + "page";
    public static final String DCT_LICENSE = Prefixes.DCT + "license";
    public static final String DCT_TITLE = Prefixes.DCT + "title";
    public static final String DC_CREATOR = Prefixes.DC + "creator";
    public static final String DC_PUBLISHER = Prefixes.DC + "publisher";
    public static final String DCT_DATE = Prefixes.DCT + "date";
    public static final String DC_RIGHTS = Prefixes.DC + "rights";
    public static final String DCT_IDENTIFIER = Prefixes.DCT + "identifier";
    public static final String DCT_SOURCE = Prefixes.DCT + "source";
    public static final String DCT_ISSUED = Prefixes.DCT + "issued";
    public static final String DCT_IS_PART_OF = Prefixes.DCT + "isPartOf";
    public static final String SSSOM_MAPPING_SET = Prefixes.SSSOM + "MappingSet";
    public static final String SSSOM_MAPPING = Prefixes.SSSOM + "Mapping";
    public static final String SSSOM_PREDICATE_MODIFIER = Prefixes.SSSOM + "predicate_modifier";
    public static final String SSSOM_OBJECT_LABEL = Prefixes.SSSOM + "object_label";
    public static final String SSSOM_OBJECT_SOURCE = Prefixes.SSSOM + "object_source";
    public static final String SSSOM_OBJECT_SOURCE_VERSION =
            Prefixes.SSSOM + "object_source_version";
    public static final String SSSOM_JUSTIFICATION = Prefixes.SSSOM + "mapping_justification";
    public static final String SSSOM_CONFIDENCE = Prefixes.SSSOM + "confidence";
    public static final String SSSOM_DATE = Prefixes.SSSOM + "mapping_date";
    public static final String SSSOM_AUTHOR = Prefixes.SSSOM + "author_label";
    public static final String SSSOM_COMMENT = Prefixes.RDFS + "comment";
    public static final String SSSOM_MAPPING_SOURCE = Prefixes.SSSOM + "mapping_source";

    /** What SSSOM writes in place of a counterpart that there is not. */
    public static final String SSSOM_NO_TERM_FOUND = Prefixes.SSSOM + "NoTermFound";

    public static final String OWL_DEPRECATED = Prefixes.OWL + "deprecated";
    public static final String DCT_IS_REPLACED_BY = Prefixes.DCT + "isReplacedBy";
    public static final String DCT_REPLACES = Prefixes.DCT + "replaces";
    public static final String ADMS_STATUS = "http://www.w3.org/ns/adms#status";
    public static final String EUVOC_STATUS = "http://publications.europa.eu/ontology/euvoc#status";
    public static final String OBO_TERM_REPLACED_BY = "http://purl.obolibrary.org/obo/IAO_0100001";
    public static final String SKOS_EDITORIAL_NOTE = Prefixes.SKOS + "editorialNote";
    public static final String SKOS_SCOPE_NOTE = Prefixes.SKOS + "scopeNote";
    public static final String SCHEMA_POSITION = Prefixes.SCHEMA + "position";
    public static final String SKOS_HAS_TOP_CONCEPT = Prefixes.SKOS + "hasTopConcept";
    public static final String DCT_MODIFIED = Prefixes.DCT + "modified";
    public static final String DCAT_VERSION = Prefixes.DCAT + "version";
    public static final String ISOTHES_STATUS = Prefixes.ISOTHES + "status";
    public static final String ESCO_OCCUPATION = Prefixes.ESCO + "Occupation";
    public static final String ESCO_SKILL = Prefixes.ESCO + "Skill";
    public static final String ESCO_MEMBER_CONCEPT = Prefixes.ESCO + "MemberConcept";
    public static final String ESCO_SKILL_TYPE = Prefixes.ESCO + "skillType";
    public static final String ESCO_SKILL_REUSE_LEVEL = Prefixes.ESCO + "skillReuseLevel";
    public static final String ESCO_REGULATED_PROFESSION_NOTE =
            Prefixes.ESCO + "regulatedProfessionNote";
    public static final String ESCO_MEMBER_OF_ISCO_GROUP = Prefixes.ESCO + "memberOfISCOGroup";
    public static final String ESCO_RELATED_ESSENTIAL_SKILL =
            Prefixes.ESCO + "relatedEssentialSkill";
    public static final String ESCO_RELATED_OPTIONAL_SKILL = Prefixes.ESCO + "relatedOptionalSkill";

    private Terms() {}
}
