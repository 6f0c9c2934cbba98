package org.rolegraph.load.source.crosswalk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;

/**
 * How a table means its broad and narrow matches. SKOS says of {@code A skos:broadMatch B} that B
 * is the broader of the two. Some tables write it the other way round, and do not say so; which of
 * them do was found by two counts that agree for each table: how many concepts of one side share
 * one of the other, and which of two labels is a part of the other (docs/decisions/012).
 */
enum Convention {
    /** What ESCO's concept matches is broader, as SKOS has it. */
    AS_WRITTEN,
    /** ESCO's concept is the broader one. */
    TURNED;

    /** Names of the tables that write it the other way round, as slugs. */
    private static final Set<String> TURNED_TABLES =
            Set.of(
                    "esco-austria-occupations",
                    "esco-be-noc",
                    "esco-vdab-competences",
                    "esco-kompetenzenzsystematik",
                    "esco-klassifikation-der-berufe-2010",
                    "esco-rome");

    private static final Map<String, String> RELATIONS =
            Map.of(
                    "exactmatch", Terms.SKOS_EXACT_MATCH,
                    "exactisco", Terms.SKOS_EXACT_MATCH,
                    "closematch", Terms.SKOS_CLOSE_MATCH,
                    "broadmatch", Terms.SKOS_BROAD_MATCH,
                    "narrowmatch", Terms.SKOS_NARROW_MATCH,
                    "relatedmatch", Terms.SKOS_RELATED_MATCH);

    /** The convention of a table by its name. */
    static Convention of(String project) {
        return TURNED_TABLES.contains(Ids.slug(project)) ? TURNED : AS_WRITTEN;
    }

    /**
     * The SKOS property from ESCO's concept to the other.
     *
     * @param relation such as {@code skos:broadMatch} or {@code broadMatch}
     * @param isco whether the concept is a group of ISCO, to which all tables map as SKOS has it
     * @return nothing when the text is no relation
     */
    Optional<String> predicate(String relation, boolean isco) {
        String name = relation.toLowerCase(Locale.ROOT).replaceFirst("^.*[:#]", "");
        String predicate = RELATIONS.get(name);
        if (this == TURNED && !isco && predicate != null) {
            return Optional.of(turned(predicate));
        }
        return Optional.ofNullable(predicate);
    }

    private static String turned(String predicate) {
        if (predicate.equals(Terms.SKOS_BROAD_MATCH)) {
            return Terms.SKOS_NARROW_MATCH;
        }
        return predicate.equals(Terms.SKOS_NARROW_MATCH) ? Terms.SKOS_BROAD_MATCH : predicate;
    }
}
