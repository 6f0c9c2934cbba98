package org.rolegraph.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.vocab.Prefixes;

/**
 * What editors ask an endpoint, to complete from it: the queries are those of sib-swiss's {@code
 * sparql-editor}. Asked of the endpoint, and of its description by Jena.
 */
class SelfDescriptionTest {
    static {
        JenaSystem.init();
    }

    private static final String PREFIXES =
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            SELECT DISTINCT ?prefix ?namespace
            WHERE { [] sh:namespace ?namespace ; sh:prefix ?prefix }
            ORDER BY ?prefix
            """;

    private static final String EXAMPLES =
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT DISTINCT ?sq ?comment ?query
            WHERE {
                ?sq a sh:SPARQLExecutable ;
                    rdfs:comment ?comment ;
                    sh:select|sh:ask|sh:construct|sh:describe ?query .
            } ORDER BY ?sq
            """;

    private static final String CLASSES =
            """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX void-ext: <http://ldf.fi/void-ext#>
            SELECT DISTINCT ?subjectClass ?prop ?objectClass ?objectDatatype
            WHERE {
                {
                    ?cp void:class ?subjectClass ;
                        void:propertyPartition ?pp .
                    ?pp void:property ?prop .
                    OPTIONAL {
                        {
                            ?pp  void:classPartition [ void:class ?objectClass ] .
                        } UNION {
                            ?pp void-ext:datatypePartition [ void-ext:datatype ?objectDatatype ] .
                        }
                    }
                } UNION {
                    ?linkset void:subjectsTarget ?subjectClass ;
                        void:linkPredicate ?prop ;
                        void:objectsTarget ?objectClass .
                }
            }
            """;

    private static LocalServer server;
    private static Graph description;

    @BeforeAll
    static void start() throws IOException {
        server = LocalServer.packed();
        description = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .fromString(server.get("/sparql").body())
                .lang(Lang.TURTLE)
                .parse(description);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Of the endpoint and of its description, which agree. */
    private static List<List<String>> asked(String query) {
        List<List<String>> rows;
        try (QueryExec there =
                QueryExecHTTP.service(server.base() + "/sparql").query(query).build()) {
            rows = rows(there);
        }
        try (QueryExec here = QueryExec.graph(description).query(query).build()) {
            assertEquals(
                    rows.stream().map(List::toString).sorted().toList(),
                    rows(here).stream().map(List::toString).sorted().toList());
        }
        return rows;
    }

    private static List<List<String>> rows(QueryExec exec) {
        List<List<String>> rows = new ArrayList<>();
        RowSet found = exec.select();
        found.forEachRemaining(
                row -> {
                    List<String> line = new ArrayList<>();
                    found.getResultVars()
                            .forEach(
                                    column ->
                                            line.add(
                                                    row.get(column) == null
                                                            ? ""
                                                            : row.get(column).isLiteral()
                                                                    ? row.get(column)
                                                                            .getLiteralLexicalForm()
                                                                    : row.get(column).toString()));
                    rows.add(line);
                });
        return rows;
    }

    @Test
    void editors_find_the_prefixes() {
        Map<String, String> found = new TreeMap<>();
        asked(PREFIXES).forEach(row -> found.put(row.get(0), row.get(1)));
        assertEquals(new TreeMap<>(Prefixes.map()), found);
    }

    @Test
    void editors_find_the_catalogue_and_each_query_is_one() {
        List<List<String>> found = asked(EXAMPLES);
        List<CatalogueQuery> listed = Catalogue.packed().listed();
        assertEquals(
                listed.stream().map(CatalogueQuery::summary).sorted().toList(),
                found.stream().map(row -> row.get(1)).sorted().toList());
        found.forEach(row -> Engine.form(Question.file("query", row.get(2))));
    }

    @Test
    void editors_find_classes_with_their_properties() {
        List<List<String>> found = asked(CLASSES);
        String rg = "https://w3id.org/rolegraph/ontology#";
        assertTrue(found.contains(List.of(rg + "Requirement", rg + "skill", "", "")));
        assertTrue(found.size() > 100, found.size() + " rows");
    }

    @Test
    void the_description_is_where_others_look_for_it_too() throws IOException {
        assertEquals(server.get("/sparql").body(), server.get("/.well-known/void").body());
        Graph json = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .fromString(server.get("/sparql", "Accept", "application/ld+json").body())
                .lang(Lang.JSONLD)
                .parse(json);
        assertTrue(description.isIsomorphicWith(json));
    }
}
