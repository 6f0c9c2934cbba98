package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Question;

/**
 * What is said of a family of roles is shown of its members, and what is said of a role of a firm's
 * version of it, each under the name of whom it is said of. Here: of millers, and of wind millers.
 */
class FamilyClaimsTest {
    private static final String MEMBERS =
            """
            PREFIX rg: <https://w3id.org/rolegraph/ontology#>
            PREFIX role: <https://w3id.org/rolegraph/role/>
            PREFIX claim: <https://w3id.org/rolegraph/claim/>
            PREFIX evidence: <https://w3id.org/rolegraph/evidence/>
            PREFIX responsibility: <https://w3id.org/rolegraph/responsibility/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            GRAPH <https://w3id.org/rolegraph/graph/curated> {
              role:wind-miller a rg:Role ; skos:prefLabel "Wind miller"@en ;
                skos:broader role:miller .
              role:sail-mender a rg:RoleProfile ; skos:prefLabel "Sail mender"@en ;
                rg:profileOf role:wind-miller .
              claim:grind a rg:Claim ; rg:claimKind rg:duty ; rg:subject role:miller ;
                rg:object responsibility:grind ; rg:evidence evidence:1 , evidence:2 .
              claim:both a rg:Claim ; rg:claimKind rg:note ; rg:subject role:miller ;
                rg:object role:wind-miller ; rg:statement "Is one kind."@en ;
                rg:evidence evidence:2 .
              claim:turn a rg:Claim ; rg:claimKind rg:duty ; rg:subject role:wind-miller ;
                rg:object responsibility:turn ; rg:evidence evidence:2 .
            }
            """;

    private static final Engine ENGINE = Bakery.engine(withMembers());

    @Test
    void duties_of_a_family_are_duties_of_its_members() {
        assertEquals(
                """
                duty                  statement  via                   reference                      locator
                responsibility:turn                                    Letter (reference:letter)
                responsibility:grind             Miller (role:miller)  Handbook (reference:handbook)  §2
                responsibility:grind             Miller (role:miller)  Letter (reference:letter)
                """,
                answer("duties-of-role", "role", "wind-miller"));
        assertEquals(
                """
                duty                  statement  via                             reference                      locator
                responsibility:grind             Miller (role:miller)            Handbook (reference:handbook)  §2
                responsibility:grind             Miller (role:miller)            Letter (reference:letter)
                responsibility:turn              Wind miller (role:wind-miller)  Letter (reference:letter)
                """,
                answer("duties-of-role", "role", "sail-mender"));
    }

    @Test
    void a_member_is_found_where_its_family_is() {
        assertEquals(
                """
                organization  statement                 reference                      locator
                              Wherever there is water.  Handbook (reference:handbook)  §2
                """,
                answer("employers-of-role", "role", "wind-miller"));
    }

    @Test
    void claims_about_a_family_are_shown_of_its_members_once() {
        assertEquals(
                """
                kind           subject                         object                          statement                 reference                      locator
                duty           Miller (role:miller)            responsibility:grind                                      Handbook (reference:handbook)  §2
                duty           Miller (role:miller)            responsibility:grind                                      Letter (reference:letter)
                duty           Wind miller (role:wind-miller)  responsibility:turn                                       Letter (reference:letter)
                rg:note        Miller (role:miller)            Wind miller (role:wind-miller)  Is one kind.              Letter (reference:letter)
                rg:occurrence  Miller (role:miller)                                            Wherever there is water.  Handbook (reference:handbook)  §2
                """,
                answer("show-claims", "entity", "role:wind-miller"));
    }

    @Test
    void evidence_about_a_family_is_evidence_about_its_members_once() {
        assertEquals(
                """
                kind           subject                         object                          statement                 reference                      locator  date        confidence
                duty           Miller (role:miller)            responsibility:grind                                      Handbook (reference:handbook)  §2       2020-01-02         0.9
                duty           Miller (role:miller)            responsibility:grind                                      Letter (reference:letter)
                duty           Wind miller (role:wind-miller)  responsibility:turn                                       Letter (reference:letter)
                rg:note        Miller (role:miller)            Wind miller (role:wind-miller)  Is one kind.              Letter (reference:letter)
                rg:occurrence  Miller (role:miller)                                            Wherever there is water.  Handbook (reference:handbook)  §2       2020-01-02         0.9
                """,
                answer("evidence-for", "entity", "role:wind-miller"));
    }

    @Test
    void claims_about_a_member_are_not_shown_of_its_family() {
        assertEquals(
                """
                kind           subject                       object                          statement                 reference                      locator
                duty           Miller (role:miller)          responsibility:grind                                      Handbook (reference:handbook)  §2
                duty           Miller (role:miller)          responsibility:grind                                      Letter (reference:letter)
                rg:employment  The Mill (organization:mill)  Miller (role:miller)                                      Letter (reference:letter)
                rg:note        Miller (role:miller)          Wind miller (role:wind-miller)  Is one kind.              Letter (reference:letter)
                rg:occurrence  Miller (role:miller)                                          Wherever there is water.  Handbook (reference:handbook)  §2
                """,
                answer("show-claims", "entity", "role:miller"));
    }

    private static String answer(String query, String parameter, String entity) {
        Question question =
                Catalogue.packed().get(query).ask(Map.of(parameter, entity), Bakery::resolve);
        return Bakery.seen(ENGINE, question);
    }

    private static DatasetGraph withMembers() {
        DatasetGraph data = Bakery.inMemory();
        Txn.executeWrite(data, () -> RDFParser.fromString(MEMBERS, Lang.TRIG).parse(data));
        return data;
    }
}
