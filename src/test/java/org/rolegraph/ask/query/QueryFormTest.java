package org.rolegraph.ask.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolegraph.ask.engine.Engine;

/** What a query gives, and whether it gives the same each time. */
class QueryFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT * { ?s ?p ?o } LIMIT 3                        | ROWS    | true
                    ASK { ?s ?p ?o }                                     | TRUTH   | true
                    CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }                  | TRIPLES | true
                    DESCRIBE rg:Role                                     | TRIPLES | true
                    SELECT (COUNT(*) AS ?n) { ?s rg:now ?o }             | ROWS    | true
                    SELECT ("now()" AS ?n) { } # RAND()                  | ROWS    | true
                    SELECT (NOW() AS ?n) { }                             | ROWS    | false
                    SELECT (\\u004eOW() AS ?n) { }                       | ROWS    | false
                    ASK { { SELECT (SUM(RAND()) AS ?n) { ?s ?p ?o } } }  | TRUTH   | false
                    SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(RAND() > 0) | ROWS   | false
                    SELECT ?s { ?s ?p ?o } ORDER BY STRUUID()            | ROWS    | false
                    ASK { FILTER NOT EXISTS { BIND(UUID() AS ?n) } }     | TRUTH   | false
                    CONSTRUCT { ?s ?p [] } { ?s ?p ?o }                  | TRIPLES | false
                    CONSTRUCT { ?s ?p ?b } { ?s ?p ?o BIND(BNODE() AS ?b) } | TRIPLES | false
                    ASK { BIND(<http://jena.apache.org/ARQ/function#nowtz>() AS ?n) } | TRUTH | false
                    ASK { SERVICE <http://localhost/> { } }              | TRUTH   | false
                    """)
    void it_is_known_before_the_query_is_asked(
            String query, QueryForm.Result result, boolean repeatable) {
        QueryForm form = Engine.form(Question.typed(query));
        assertEquals(new QueryForm(result, repeatable), form);
    }
}
