package org.rolegraph.web.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.vocab.Rg;

/** With {@code -Drolegraph.golden=write} the files are written instead of compared. */
class W3idFilesTest {
    private static final Path FOLDER = Path.of("src/dist/w3id");

    /** Where the project will be served is not settled: the rules are written for an example. */
    private static final String ADDRESS = "https://rolegraph.example";

    @Test
    void the_files_for_w3id_are_those_of_the_ontology() throws IOException {
        for (Map.Entry<String, String> file : W3idFiles.of(ADDRESS).entrySet()) {
            Path place = FOLDER.resolve(file.getKey());
            if ("write".equals(System.getProperty("rolegraph.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(place, file.getValue());
            }
            assertEquals(Files.readString(place), file.getValue(), place.toString());
        }
    }

    @Test
    void each_term_of_the_ontology_has_an_anchor_and_no_other_does() {
        Set<String> anchors = new TreeSet<>();
        OntologyText.packed()
                .shelves()
                .forEach(shelf -> shelf.terms().forEach(term -> anchors.add(term.name())));
        Set<String> declared = new TreeSet<>();
        Matcher term = Pattern.compile("(?m)^rg:(\\w+) a ").matcher(OntologyText.turtle());
        while (term.find()) {
            declared.add(term.group(1));
        }
        assertEquals(declared, anchors);
        assertTrue(anchors.contains(Rg.ROLE.substring(Rg.NS.length())));
    }
}
