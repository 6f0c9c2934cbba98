package org.rolegraph.ask.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.vocab.Rg;

class OntologyTermsTest {
    @Test
    void terms_that_the_ontology_declares_are_known_and_no_query_has_others() throws IOException {
        Matcher declared =
                Pattern.compile("^rg:(\\w+)", Pattern.MULTILINE)
                        .matcher(Files.readString(Path.of("ontology/rolegraph.ttl")));
        TreeSet<String> unknown = new TreeSet<>();
        int count = 0;
        for (; declared.find(); count++) {
            if (OntologyTerms.isUnknown(Rg.NS + declared.group(1))) {
                unknown.add(declared.group(1));
            }
        }
        for (CatalogueQuery query : Catalogue.packed().all()) {
            unknown.addAll(OntologyTerms.unknownIn(query.text()));
        }
        assertEquals(List.of(), List.copyOf(unknown));
        assertEquals(true, count > 80, count + " terms declared");
    }

    @Test
    void a_misspelled_term_is_found_where_it_is_one() {
        String query =
                """
                PREFIX rg: <https://w3id.org/rolegraph/ontology#>
                # rg:comment
                SELECT ?rg { ?role rg:requirs ?skill ; rg:requires ?other .
                  ?x <https://w3id.org/rolegraph/ontology#Rolle> "rg:text \\" rg:more" , 'rg:this' .
                  ?y a rg:Role ; <https://example.org/#rg:no> \"\"\"rg:long \" text\"\"\" . }
                """;
        assertEquals(List.of("requirs", "Rolle"), List.copyOf(OntologyTerms.unknownIn(query)));
    }

    @Test
    void what_was_probably_meant_is_said() {
        assertEquals(Optional.of("did you mean rg:requires?"), OntologyTerms.meant("requirs"));
        assertEquals(Optional.of("did you mean rg:Role?"), OntologyTerms.meant("Rolle"));
        assertEquals(Optional.empty(), OntologyTerms.meant("completelyDifferent"));
    }
}
