package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.remote.Foreign;

/**
 * Every query of the catalogue through the servers of others: the answers are those of the program,
 * byte for byte, but for what {@code endpoints/NAME.txt} lists.
 */
class ForeignCatalogueTest {
    @BeforeAll
    static void wanted() {
        Foreign.assumeWanted();
    }

    @Test
    void rdf4j_answers_the_same() throws Exception {
        try (Foreign server = Foreign.rdf4j()) {
            compare("rdf4j", server);
        }
    }

    @Test
    void virtuoso_answers_the_same() throws Exception {
        try (Foreign server = Foreign.virtuoso()) {
            compare("virtuoso", server);
        }
    }

    private static void compare(String name, Foreign server)
            throws IOException, InterruptedException {
        Engine engine = Bakery.engine(server.holding(Bakery.withOthers(Bakery.inMemory())).data());
        Map<String, String> others = new TreeMap<>();
        for (CatalogueQuery query : Catalogue.packed().all()) {
            String answer = CatalogueQueriesTest.actual(query, engine);
            if (!answer.equals(CatalogueQueriesTest.expected(query))) {
                others.put(query.name(), said(answer));
            }
        }
        Path known = Path.of("src/test/resources/endpoints/" + name + ".txt");
        StringBuilder found = new StringBuilder();
        others.forEach((query, why) -> found.append(query + ": " + why + "\n"));
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.createDirectories(known.getParent());
            Files.writeString(known, found);
        }
        assertEquals(Files.readString(known), found.toString());
    }

    /** What a server says where it does not answer, without its address. */
    private static String said(String answer) {
        String line = answer.lines().skip(1).findFirst().orElse("");
        return line.startsWith("http://")
                ? line.replaceFirst("http://\\S+ ", "").replaceFirst(" SPARQL query:? ?.*", "")
                : "another answer";
    }
}
