package org.rolegraph.load.source.esco;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Terms;

/**
 * The collections, which are concept schemes that a concept is also in. Read before the concepts,
 * since they say which skills are transversal; stated after them.
 */
final class Collections {
    private static final String SCHEME = "http://data.europa.eu/esco/concept-scheme/";
    static final String TRANSVERSAL_SCHEME = SCHEME + "skill-transversal-groups";

    private static final Map<EscoTable, String> SCHEMES =
            Map.of(
                    EscoTable.DIGITAL, SCHEME + "6c930acd-c104-4ece-acf7-f44fd7333036",
                    EscoTable.ICT, SCHEME + "skill-ict-groups",
                    EscoTable.GREEN, SCHEME + "green",
                    EscoTable.TRANSVERSAL, TRANSVERSAL_SCHEME,
                    EscoTable.LANGUAGE, SCHEME + "skill-language-groups",
                    EscoTable.RESEARCH, SCHEME + "research",
                    EscoTable.RESEARCHERS, SCHEME + "8ae4b9f3-507e-4057-a145-2f96f0132613",
                    EscoTable.DIGCOMP, SCHEME + "digcomp");

    private record Member(String concept, String scheme, Location where) {}

    private final List<Member> members = new ArrayList<>();
    private final Set<String> transversal = new HashSet<>();

    static boolean has(EscoTable table) {
        return SCHEMES.containsKey(table);
    }

    void row(EscoTable table, TableRow row) {
        String concept = row.cell("conceptUri").strip();
        members.add(new Member(concept, SCHEMES.get(table), row.where()));
        if (table == EscoTable.TRANSVERSAL) {
            transversal.add(concept);
        }
    }

    /** The IRIs of the collection of transversal skills. */
    Set<String> transversal() {
        return transversal;
    }

    /** States the memberships that the concepts' own rows have not stated. */
    void state(ConceptIndex concepts, EscoFacts out, Problems problems) {
        for (Member member : members) {
            Concept concept = concepts.get(member.concept());
            if (concept == null) {
                problems.warning(
                        Codes.MISSING_TARGET,
                        member.where(),
                        member.concept() + " is not defined; the row is left out",
                        "");
            } else if (concepts.join(member.scheme(), concept.iri())) {
                out.link(
                        concept.iri(),
                        Terms.SKOS_IN_SCHEME,
                        out.recurring(member.scheme()),
                        member.where());
            }
        }
    }
}
